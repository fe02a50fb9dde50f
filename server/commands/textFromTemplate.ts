import { randomUUID } from "node:crypto";
import type { Block, BlocksByLanguage } from "#domain/document/block.ts";
import { wordsHash } from "#domain/document/hashes.ts";
import type { TemplateId } from "#domain/document/templateLines.ts";
import { templateBlocks } from "#domain/document/templates.ts";
import type { LocalizedText } from "#domain/localizedText.ts";
import type { ChamberStyleId } from "#domain/numbering/chamberStyles.ts";

export type NewText = {
  readonly template: TemplateId;
  readonly style: ChamberStyleId;
  /** Authoritative language first. */
  readonly languages: readonly string[];
  /** What the title is to say instead of the template's words. */
  readonly title?: LocalizedText | undefined;
};

/** A template's text in every language: translations carry the ids of their originals and are up to date with them. */
export function textFromTemplate({ template, style, languages, title }: NewText): BlocksByLanguage {
  const [authoritative = "en", ...translations] = languages;
  const entitled = (blocks: readonly Block[], language: string) => blocks.map((b) => withTitle(b, title?.[language]));
  const original = entitled(templateBlocks(template, style, authoritative, randomUUID), authoritative);
  const translate = (language: string): Block[] => {
    const waiting = [...original];
    const blocks = templateBlocks(template, style, language, () => waiting.shift()?.id ?? randomUUID());
    return entitled(blocks, language).map((block, i) => ({ ...block, basis: basisOf(original[i]) }));
  };
  return Object.fromEntries([
    [authoritative, original] as const,
    ...translations.map((language) => [language, translate(language)] as const),
  ]);
}

const basisOf = (original: Block | undefined): string | null => (original ? wordsHash(original) : null);

const withTitle = (block: Block, title: string | undefined): Block =>
  block.kind !== "title" || !title ? block : { ...block, content: [{ type: "text", text: title, marks: [] }] };
