/** The element at an index that is in range by construction. Throws RangeError otherwise: that is a mistake of ours, not an outcome. */
export function elementAt<T extends NonNullable<unknown> | null>(list: ArrayLike<T>, index: number): T {
  const element = list[index];
  if (element === undefined) throw new RangeError(`No element ${index} in a list of ${list.length}`);
  return element;
}
