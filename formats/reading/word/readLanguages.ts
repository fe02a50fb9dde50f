import { err, ok, type Result } from "#domain/result.ts";
import type { ImportRefusal } from "../imported.ts";
import type { RecogniseOptions } from "../recogniseStructure.ts";
import { prepared, type PreparedParagraph } from "./readParts.ts";
import { asTranslationOf, readSection, type ReadSection } from "./readSection.ts";
import type { WordParagraph } from "./wordBody.ts";
import type { WordComment } from "./wordComments.ts";
import type { BodyFindings } from "./wordInline.ts";
import type { WordStyles } from "./wordStyles.ts";

type File = {
  readonly paragraphs: readonly WordParagraph[];
  readonly comments: readonly WordComment[];
  readonly styles: WordStyles;
  readonly references: BodyFindings["references"];
  /** Of its sections, the authoritative first. */
  readonly languages: readonly string[];
};

export type ReadLanguages = {
  readonly ready: readonly PreparedParagraph[];
  readonly sections: readonly [ReadSection, ...ReadSection[]];
};

/** A file's paragraphs as texts, a section of the file for each language, translations with the ids of their originals. */
export function readLanguages(
  { paragraphs, comments, styles, references, languages }: File,
  options: RecogniseOptions,
): Result<ReadLanguages, ImportRefusal> {
  const last = languages.length - 1;
  const ready = languages.map((language, index) =>
    paragraphs
      .filter(({ section }) => Math.min(section, last) === index)
      .map((paragraph) => prepared(paragraph, { styles, references, language })),
  );
  const [first, ...rest] = languages.map((language, index) =>
    readSection(ready[index] ?? [], commentsOn(index, ready, comments), references, { ...options, language }),
  );
  if (first === undefined || first.blocks.length === 0) return err({ code: "noText", params: {} });
  return ok({ ready: ready.flat(), sections: [first, ...rest.map((section) => asTranslationOf(first, section))] });
}

/** The comments on a section's words; the first has those that stand on none, too. */
function commentsOn(
  index: number,
  ready: readonly (readonly PreparedParagraph[])[],
  comments: readonly WordComment[],
): WordComment[] {
  const keys = ready.map((own) => new Set(own.flatMap(({ words }) => words.anchors.map(({ key }) => key))));
  return comments.filter(
    ({ id }) =>
      Math.max(
        0,
        keys.findIndex((own) => own.has(`comment:${id}`)),
      ) === index,
  );
}
