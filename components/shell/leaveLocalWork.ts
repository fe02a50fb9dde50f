/**
 * Clears what this browser keeps of a person's unsent work before they sign out; asks first where there is some.
 *
 * @returns false when the person would rather stay
 */
export async function leaveLocalWork(userId: string, confirmLoss: () => boolean): Promise<boolean> {
  const { wipeLocalStore } = await import("#components/editor/collaboration/wipeLocalStore.ts");
  return wipeLocalStore(userId, confirmLoss);
}
