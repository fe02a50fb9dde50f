import type { Block, Inline } from "#domain/document/block.ts";
import { wordsHash } from "#domain/document/hashes.ts";
import type { DemoBlock } from "./demoText.ts";

type Keys = ReadonlyMap<string, string>;

/** `[[key]]` cites a statement, `{{key|words}}` quotes words of it; everything else is text. */
const PART = /\[\[(?<cited>\w+)\]\]|\{\{(?<quoted>\w+)\|(?<words>[^}]+)\}\}/gu;

const idOf = (ids: Keys, key: string | undefined): string => {
  const id = ids.get(key ?? "");
  if (id === undefined) throw new Error(`The demonstration has nothing called ${key}.`);
  return id;
};

function contentOf(written: string, statementIds: Keys): Inline[] {
  const content: Inline[] = [];
  const say = (text: string) => (text === "" ? 0 : content.push({ type: "text", text, marks: [] }));
  let end = 0;
  for (const match of written.matchAll(PART)) {
    say(written.slice(end, match.index));
    end = match.index + match[0].length;
    const { cited, quoted, words } = match.groups ?? {};
    if (quoted && words) {
      const evidenceId = idOf(statementIds, quoted);
      content.push({ type: "text", text: words, marks: [{ type: "quotation", evidenceId }] });
    } else {
      content.push({ type: "cite", evidenceId: idOf(statementIds, cited), kind: "statement", marks: [] });
    }
  }
  say(written.slice(end));
  return content;
}

/** The demonstration's text in both languages: the Korean authoritative, the English made from it block by block. */
export function demoBlocks(
  text: readonly DemoBlock[],
  blockIds: Keys,
  statementIds: Keys,
): { readonly ko: Block[]; readonly en: Block[] } {
  const ko = text.map(({ key, kind, level, ko: written }) => ({
    id: idOf(blockIds, key),
    kind,
    level,
    group: null,
    party: null,
    basis: null,
    content: contentOf(written, statementIds),
  }));
  const en = ko.map((original, i) => ({
    ...original,
    basis: wordsHash(original),
    content: contentOf(text[i]?.en ?? "", statementIds),
  }));
  return { ko, en };
}
