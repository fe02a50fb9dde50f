import { expect, test } from "vitest";
import { CHAMBER_STYLES } from "#domain/numbering/chamberStyles.ts";
import { checkDocument, mayFreeze } from "#domain/document/checkDocument.ts";
import { wordsOf } from "#domain/document/block.ts";
import { verifyQuote } from "#domain/quotes/verifyQuote.ts";
import { DEMO_CLAIMS } from "./demoClaims.ts";
import { demoBlocks } from "./demoBlocks.ts";
import { DEMO_POSITIONS, DEMO_THREADS } from "./demoRecord.ts";
import { DEMO_SOURCES } from "./demoSources.ts";
import { DEMO_TEXT } from "./demoText.ts";

const statements = DEMO_SOURCES.flatMap((source) => source.statements);
const blockIds = new Map(DEMO_TEXT.map(({ key }) => [key, `block-${key}`]));
const statementIds = new Map(statements.map(({ key }) => [key, `statement-${key}`]));
const blocks = demoBlocks(DEMO_TEXT, blockIds, statementIds);

test("the demonstration's text can be frozen, and the checker has nothing to say about it", () => {
  const findings = checkDocument({
    languages: ["ko", "en"],
    blocksByLanguage: blocks,
    style: CHAMBER_STYLES.korea,
    publicEvidenceIds: new Set(statementIds.values()),
  });
  expect(mayFreeze(findings)).toBe(true);
  expect(findings).toEqual([]);
});

test("every quotation in the text is word for word in the statement it quotes", () => {
  const quotations = [...blocks.ko, ...blocks.en].flatMap(({ content }) =>
    content.flatMap((piece) =>
      piece.type === "text"
        ? piece.marks.flatMap((mark) => (mark.type === "quotation" ? [{ words: piece.text, id: mark.evidenceId }] : []))
        : [],
    ),
  );
  expect(quotations.length).toBeGreaterThan(0);
  for (const { words, id } of quotations) {
    const said = statements.find(({ key }) => statementIds.get(key) === id);
    expect(verifyQuote(words, said?.quote ?? "").status).toBe("exact");
  }
});

test("every position leans on a statement and a clause that are there", () => {
  const isThere = (key: string | null, ids: ReadonlyMap<string, string>) => key === null || ids.has(key);
  const loose = DEMO_POSITIONS.filter(
    ({ on, statement }) => !isThere(on, blockIds) || !isThere(statement, statementIds),
  );
  expect(loose).toEqual([]);
});

test("every claim leans on statements and clauses that are there", () => {
  const loose = DEMO_CLAIMS.flatMap(({ stances, clauses }) => [
    ...stances.filter(({ statement }) => !statementIds.has(statement)),
    ...clauses.filter((key) => !blockIds.has(key)),
  ]);
  expect(loose).toEqual([]);
});

test("every thread stands on words of its clause", () => {
  for (const { on, words } of DEMO_THREADS) {
    const block = blocks.ko.find(({ id }) => id === blockIds.get(on));
    expect(block && wordsOf(block)).toContain(words);
  }
});
