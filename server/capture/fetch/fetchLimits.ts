import { EVIDENCE_FILE_MAX_BYTES } from "#domain/api/articles.ts";

/** Enough for http to https, to www, to a consent page and back; browsers give up at twenty. */
export const MAX_REDIRECTS = 5;

/** For all hops together, names looked up and bodies read: a person waits for it. */
export const FETCH_TIMEOUT_MS = 20_000;

/** What Node itself allows; a news site sends two or three kilobytes. */
export const MAX_HEADER_BYTES = 16 * 1024;

/** As much as a file may have that a person uploads. */
export const MAX_BODY_BYTES = EVIDENCE_FILE_MAX_BYTES;

/** RFC 9659 binds who sends zstd over HTTP to a window of 8 MB (2^23); a frame may ask for gigabytes. */
export const MAX_ZSTD_WINDOW_LOG = 23;

/** As long as the API takes an address, which a redirect must not exceed either: it is stored. */
export const MAX_ADDRESS_LENGTH = 2000;

/** A name that answers with more is not a website. */
export const MAX_ADDRESSES = 64;
