/** Each has a sentence under `problems` in `messages`, as `fetch` and the code. */
export const FETCH_FAILURES = [
  "badAddress",
  "notWeb",
  "hasCredentials",
  "portNotAllowed",
  "addressNotAllowed",
  "notListed",
  "hostNotFound",
  "unreachable",
  "insecure",
  "timedOut",
  "badRedirect",
  "downgraded",
  "tooManyRedirects",
  "refused",
  "missing",
  "serverFailed",
  "headersTooLarge",
  "tooLarge",
  "unknownEncoding",
  "damaged",
  "unsupportedType",
] as const;

/** Why a page was not fetched. */
export type FetchFailure = { readonly code: (typeof FETCH_FAILURES)[number] };
