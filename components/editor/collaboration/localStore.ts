/** Where this browser keeps a person's copy of a text, with what has not reached the server: one store for each of both. */
export const localStoreName = (userId: string, resolutionId: string): string => `whereas/${userId}/${resolutionId}`;

/** Set in localStorage while the store of that name holds edits that the server has not acknowledged. */
export const unsentKey = (storeName: string): string => `${storeName}/unsent`;
