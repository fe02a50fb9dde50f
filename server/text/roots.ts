import type * as Y from "yjs";
import { rootNameOf } from "#domain/document/schema.ts";

/** The names of a resolution's roots by language; `languages` has the authoritative one first. */
export const rootNames = (languages: readonly string[]): ReadonlyMap<string, string> =>
  new Map(languages.map((language) => [language, rootNameOf(language, languages[0] ?? language)]));

/** One language's root in a document. Throws for a language that the resolution does not have: that is misuse. */
export function rootOf(doc: Y.Doc, languages: readonly string[], language: string): Y.XmlFragment {
  const name = rootNames(languages).get(language);
  if (name === undefined) throw new Error(`This resolution has no text in ${language}.`);
  return doc.getXmlFragment(name);
}
