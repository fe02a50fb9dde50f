/** A news page asks for thirty to eighty; the rest are advertisements. */
export const MAX_PARTS = 100;

/** A photograph for a large screen has half of it. */
export const MAX_PART_BYTES = 2 * 1024 * 1024;

/** All parts of one page: kept in the database for each capture, and a third longer as text. */
export const MAX_PARTS_BYTES = 8 * 1024 * 1024;

/** Nobody waits for it, but its server does. */
export const PARTS_TIMEOUT_MS = 30_000;

/** One that does not come must not cost the time of all others. */
export const PART_TIMEOUT_MS = 10_000;

/** As many as a browser asks of one server. */
export const PARTS_AT_ONCE = 6;

/** A page of 5 MB whose every letter is escaped, with all its parts; what is larger, no browser shows with ease. */
export const MAX_SNAPSHOT_BYTES = 20 * 1024 * 1024;
