type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The fields of a partial request that were sent: an absent field is not a field to empty. */
export function given<T extends object>(fields: T): Given<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
}
