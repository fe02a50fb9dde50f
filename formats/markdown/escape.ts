/**
 * Text as Markdown that can only be text. A backslash before ASCII punctuation is CommonMark's own escape (section 2.4), and
 * takes the sign's meaning in GitHub's and Pandoc's dialects too. Only signs that can mean something are escaped, so that
 * the file stays readable as it is: brackets, emphasis, tags, entities, tables, mathematics, mail addresses; a colon that
 * touches what follows it ("http://", ":smile:"); the point of "www.".
 */
const SIGNS = /[\\`*_{}[\]<>#&|~^$@]|:(?=[^\s\d]|\d+:)|(?<=www)\./giu;

/** After a note's bracket, "(" would make a link of it and ":" a definition. */
const AFTER_BRACKET = /^[(:]/u;

export const escapeMarkdown = (text: string): string => text.replace(SIGNS, "\\$&");

/** Escaped text that comes right after a note. */
export const escapeAfterNote = (escaped: string): string => escaped.replace(AFTER_BRACKET, "\\$&");

/** What would make a list, a heading's underline or a rule of a line, at its beginning. */
const LINE_START = /^(?:([-+=])|(\d{1,9})([.)]))/u;

/** A line of escaped text whose beginning cannot be read as a block: no list, no indented code. */
export const escapeLine = (line: string): string =>
  line
    .trimStart()
    .replace(LINE_START, (_all, sign?: string, digits?: string, point?: string) =>
      sign === undefined ? `${digits ?? ""}\\${point ?? ""}` : `\\${sign}`,
    );

/** A link whose address cannot end early: between angle brackets, with what they and entities would read encoded. */
export const markdownLink = (text: string, href: string): string =>
  `[${escapeMarkdown(text)}](<${href.replaceAll("\\", "%5C").replaceAll("<", "%3C").replaceAll(">", "%3E").replaceAll("&", "&amp;")}>)`;
