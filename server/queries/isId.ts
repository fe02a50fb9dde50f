const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a string can be a row's id at all: Postgres fails on one that is no UUID. */
export const isId = (value: string): boolean => UUID.test(value);
