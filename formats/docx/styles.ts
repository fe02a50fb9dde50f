import type { IParagraphStyleOptions, IStylesOptions } from "docx";
import { isKorean } from "#domain/isKorean.ts";
import type { Printable } from "../printable.ts";
import { bodyText, CHARACTER_LOOKS, namedStyles, type NamedStyle } from "../office/namedStyles.ts";
import { CITATION_NOTE, styleName } from "../styleIds.ts";
import { paragraphLook, runLook, wordFont, wordLanguage } from "./wordLook.ts";

/** Notes, in half-points and in twentieths of a point. */
const NOTE = { size: 18, spacing: { line: 252, after: 40 } };

/** Named styles for everything on the page, so that an office can restyle the document without touching its text. */
export function documentStyles(pages: readonly [Printable, ...Printable[]]): IStylesOptions {
  const [{ language }] = pages;
  const { sizePt, ...spacing } = bodyText(language);
  const run = {
    font: wordFont(isKorean(language) ? "korean" : "latin"),
    language: wordLanguage(language),
    ...runLook({ sizePt }),
  };
  return {
    default: {
      document: { run, paragraph: { spacing: paragraphLook(spacing).spacing ?? {} } },
      hyperlink: { run: { color: "14467A", underline: {} } },
      footnoteText: { run: { size: NOTE.size }, paragraph: { spacing: NOTE.spacing } },
      footnoteReference: { run: { superScript: true } },
    },
    paragraphStyles: [
      ...namedStyles(pages).map(paragraphStyle),
      { id: CITATION_NOTE, name: styleName(CITATION_NOTE), basedOn: "FootnoteText" },
    ],
    characterStyles: [
      { id: "CommentReference", name: "annotation reference", run: { size: 16 } },
      ...CHARACTER_LOOKS.map(([id, look]) => ({ id, name: styleName(id), run: runLook(look) })),
    ],
  };
}

/** Lines that are not counted and tabs are set on the paragraphs: the library's styles have neither. */
function paragraphStyle({ id, basedOn, look }: NamedStyle): IParagraphStyleOptions {
  const { suppressLineNumbers: _lines, pageBreakBefore: _page, tabStops: _tabs, ...paragraph } = paragraphLook(look);
  return {
    id,
    name: styleName(id),
    basedOn: basedOn ?? "Normal",
    next: id,
    quickFormat: true,
    run: runLook(look),
    paragraph,
  };
}
