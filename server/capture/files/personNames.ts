import { authorNames } from "../bylines.ts";

/** What programs fill in when nobody told them who writes. */
const NOBODY =
  /^(?:user\d*|admin(?:istrator)?|owner|pc|home|office|guest|unknown|anonymous|author|microsoft(?: office)?(?: user)?|hancom|hnc|samsung|lg|사용자|관리자)$/i;

/** The people that a document's properties name as its authors. */
export const personNames = (given: string | null): string[] =>
  given === null ? [] : [...new Set(authorNames(given).filter((name) => !NOBODY.test(name)))];
