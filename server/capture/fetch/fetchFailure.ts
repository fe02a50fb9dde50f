/** Why a page was not fetched; each code has a sentence under `problems` in `messages`, as `fetch` and the code. */
export type FetchFailure = {
  readonly code:
    | "badAddress"
    | "notWeb"
    | "hasCredentials"
    | "portNotAllowed"
    | "addressNotAllowed"
    | "notListed"
    | "hostNotFound"
    | "unreachable"
    | "insecure"
    | "timedOut"
    | "badRedirect"
    | "downgraded"
    | "tooManyRedirects"
    | "refused"
    | "missing"
    | "serverFailed"
    | "headersTooLarge"
    | "tooLarge"
    | "unknownEncoding"
    | "damaged"
    | "unsupportedType";
};
