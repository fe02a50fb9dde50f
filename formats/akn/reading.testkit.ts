import { wordsOf, type Block } from "#domain/document/block.ts";
import { CHAMBER_STYLES } from "#domain/numbering/chamberStyles.ts";
import { labelsOf } from "#domain/numbering/labels.ts";
import type { ImportedText } from "../reading/imported.ts";
import { readAkn } from "./read.ts";

export function attempt(bytes: Uint8Array) {
  let fresh = 0;
  return readAkn(bytes, { newId: () => `id-${++fresh}`, language: "en" });
}

export const attemptXml = (xml: string) => attempt(new TextEncoder().encode(xml));

export async function read(xml: string): Promise<ImportedText> {
  const result = await attemptXml(xml);
  if (!result.ok) throw new Error(`Refused: ${result.error.code}`);
  return result.value;
}

export const blocksOf = (text: ImportedText): readonly Block[] => text.blocks[text.languages[0] ?? ""] ?? [];

/** Each block as its number, kind, level and words. */
export const outline = (text: ImportedText): string[] => {
  const blocks = blocksOf(text);
  const labels = labelsOf(blocks, CHAMBER_STYLES.un);
  return blocks.map((block, index) => {
    const { kind, level } = block;
    return [labels.get(index), level === 0 ? kind : `${kind} ${level}`, wordsOf(block)].filter(Boolean).join(" | ");
  });
};

export const findings = ({ report }: ImportedText, code: string) =>
  report.flatMap((finding) => (finding.code === code ? [finding.params] : []));

/** A document of the standard with nothing but what a test is about. */
export const document = (parts: string, name = "statement"): string =>
  `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><${name} name="resolution"><meta/>${parts}</${name}></akomaNtoso>`;
