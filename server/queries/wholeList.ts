/** A list as the API answers it; `next` is where the following page begins. */
export type List<T> = { readonly items: T[]; readonly next: string | null };

/** A list that is never so long that it needs pages. */
export const wholeList = <T>(items: T[]): List<T> => ({ items, next: null });
