/** The standard wants a date where there is none; this one is what the United Nations' own files write for "not known". */
export const NO_DATE = "0001-01-01";

const XML_DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})?)?$/u;

/** The day or instant as it stands where XML Schema has it so, or the date that stands for none. */
export const xmlDate = (iso: string | null): string =>
  iso !== null && XML_DATE.test(iso) && !Number.isNaN(Date.parse(iso)) ? iso : NO_DATE;

/** A date of which less is known than XML Schema wants, for our own reader. */
export const partialDate = (iso: string | null): string | null =>
  iso === null || xmlDate(iso) !== NO_DATE ? null : iso;
