import type { Failure } from "#server/commands/failure.ts";

/** A list as the API answers it; `next` is where the following page begins. */
export type List<T> = { readonly items: T[]; readonly next: string | null };

/** A list that is never so long that it needs pages. */
export const wholeList = <T>(items: T[]): List<T> => ({ items, next: null });

/** A page of `size`, out of one row more than it can hold; `cursorOf` says where the last of it stands. */
export function pageOf<T>(rows: readonly T[], size: number, cursorOf: (last: T) => string): List<T> {
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return { items, next: rows.length > size && last !== undefined ? cursorOf(last) : null };
}

/** A cursor that no page ended with. */
export const badCursor: Failure = {
  kind: "invalid",
  code: "badCursor",
  errors: [{ path: "cursor", message: "badCursor" }],
};
