import { randomUUID } from "node:crypto";
import type { Actor } from "#domain/policy/actor.ts";
import type { Result } from "#domain/result.ts";
import { addComment } from "#server/commands/addComment.ts";
import { admitObserver } from "#server/commands/admitObserver.ts";
import { archiveEvidence } from "#server/commands/archiveEvidence.ts";
import { citeEvidence } from "#server/commands/citeEvidence.ts";
import { createResolution } from "#server/commands/createResolution.ts";
import { linkClaim } from "#server/commands/linkClaim.ts";
import { makeClaim } from "#server/commands/makeClaim.ts";
import { perform } from "#server/commands/perform.ts";
import { putStance } from "#server/commands/putStance.ts";
import { recordPosition } from "#server/commands/recordPosition.ts";
import { startThread } from "#server/commands/startThread.ts";
import { updateResolution } from "#server/commands/updateResolution.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { withActor } from "#server/db/withActor.ts";
import { describeRange } from "#domain/quotes/selector.ts";
import { wordsOf } from "#domain/document/block.ts";
import { evidenceIdsIn } from "#domain/document/citations.ts";
import { appendEdit } from "#server/text/appendEdit.ts";
import { replaceText } from "#server/text/replaceText.ts";
import { actorOf, drafterOf, loadAccounts, loadParties, type PartyIds } from "./demoAssembly.ts";
import { DEMO_CLAIMS } from "./demoClaims.ts";
import { demoBlocks } from "./demoBlocks.ts";
import { DEMO_POSITIONS, DEMO_THREADS, type DemoPosition } from "./demoRecord.ts";
import { DEMO_SOURCES, type DemoSource } from "./demoSources.ts";
import { DEMO_TEXT, type DemoBlock, EARLIER_PROVOCATIONS } from "./demoText.ts";

const LANGUAGES = ["ko", "en"] as const;
const LOADED = "demoLoaded";
/** The resolution being loaded: left over when the server was stopped in the middle. */
const LOADING = "demoLoading";

/**
 * Loads the demonstration once: parties, accounts, and the seed case as its people would have made it, through the same
 * commands. A load that was cut short is hidden and begun again.
 *
 * @returns whether it was loaded now
 */
export async function loadDemo(): Promise<boolean> {
  if (await asSystem((tx) => tx.setting.findUnique({ where: { key: LOADED } }))) return false;
  await hideHalfLoaded();
  const partyIds = await loadParties();
  await loadAccounts(partyIds);
  await loadResolution(partyIds);
  await asSystem((tx) => tx.setting.create({ data: { key: LOADED, value: true } }));
  return true;
}

/** Nobody reads a resolution without parties; its rows stay, as rows do. */
async function hideHalfLoaded(): Promise<void> {
  await asSystem(async (tx) => {
    const left = await tx.setting.findUnique({ where: { key: LOADING } });
    if (typeof left?.value === "string") await tx.resolutionParty.deleteMany({ where: { resolutionId: left.value } });
  });
}

/** The demonstration is ours: a command that refuses it is a defect. */
function must<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`The demonstration could not be loaded: ${JSON.stringify(result.error)}`);
  return result.value;
}

type Loading = {
  readonly resolutionId: string;
  readonly clerk: Actor;
  readonly blockIds: ReadonlyMap<string, string>;
  readonly statementIds: ReadonlyMap<string, string>;
};

async function loadResolution(partyIds: PartyIds): Promise<void> {
  const clerk = await actorOf("clerk@assembly.example");
  const made = await perform(clerk, createResolution, {
    template: "blank",
    style: "korea",
    languages: [...LANGUAGES],
    partyIds: [partyIds.ppp, partyIds.dpk],
  });
  const { id: resolutionId } = must(made);
  await asSystem((tx) =>
    tx.setting.upsert({
      where: { key: LOADING },
      create: { key: LOADING, value: resolutionId },
      update: { value: resolutionId },
    }),
  );
  const statementIds = await loadEvidence(resolutionId);
  const blockIds = new Map(DEMO_TEXT.map(({ key }) => [key, randomUUID()]));
  const loading = { resolutionId, clerk, blockIds, statementIds };
  await writeText(loading, earlierText());
  await recordPositions(loading, ({ early }) => early === true);
  await writeText(loading, DEMO_TEXT);
  await noteCitations(loading);
  await recordPositions(loading, ({ early }) => early !== true);
  await startThreads(loading);
  await makeClaims(loading);
  await letIn(loading);
}

const earlierText = (): DemoBlock[] =>
  DEMO_TEXT.map((block) => (block.key === "provocations" ? { ...block, ...EARLIER_PROVOCATIONS } : block));

async function loadEvidence(resolutionId: string): Promise<Map<string, string>> {
  const drafter = await drafterOf("ppp");
  const ids = new Map<string, string>();
  for (const source of DEMO_SOURCES) {
    const { sourceId } = must(await archiveEvidence(drafter, resolutionId, evidenceRequest(source)));
    for (const [key, id] of await nameInBothLanguages(source, sourceId)) ids.set(key, id);
  }
  return ids;
}

function evidenceRequest({ title, outlet, authors, publishedAt, language, text, statements }: DemoSource) {
  return {
    text,
    audience: "all" as const,
    source: { title, outlet, authors: [...authors], publishedAt, language },
    statements: statements.map(({ kind, quote, verb, saidOn, ...said }) => {
      const start = text.indexOf(quote);
      return {
        quote,
        kind,
        verb,
        saidOn,
        speaker: said.speaker[language] ?? null,
        office: said.office[language] ?? null,
        organisation: said.organisation[language] ?? null,
        selector: describeRange(text, start, start + quote.length),
      };
    }),
  };
}

/** Names and meanings in the other language: a person would add them at the evidence desk. */
const nameInBothLanguages = (source: DemoSource, sourceId: string): Promise<[string, string][]> =>
  asSystem(async (tx) => {
    const rows = await tx.statement.findMany({ where: { sourceId } });
    const named: [string, string][] = [];
    for (const { key, quote, speaker, office, organisation, translation } of source.statements) {
      const row = rows.find((each) => each.quote === quote);
      if (!row) throw new Error(`The demonstration's statement ${key} was not stored.`);
      await tx.statement.update({ where: { id: row.id }, data: { translation } });
      if (row.speakerId)
        await tx.speaker.update({ where: { id: row.speakerId }, data: { name: speaker, office, organisation } });
      named.push([key, row.id]);
    }
    return named;
  });

async function writeText({ resolutionId, clerk, blockIds, statementIds }: Loading, text: readonly DemoBlock[]) {
  const blocks = demoBlocks(text, blockIds, statementIds);
  const author = { userId: clerk.userId, partyId: null };
  await withActor(clerk, async (tx) => {
    must(await appendEdit(tx, resolutionId, (doc) => replaceText(doc, LANGUAGES, blocks), { author }));
    const title = { ko: DEMO_TEXT[0]?.ko ?? "", en: DEMO_TEXT[0]?.en ?? "" };
    await tx.resolution.updateMany({ where: { id: resolutionId }, data: { title } });
  });
}

async function noteCitations({ resolutionId, clerk, blockIds, statementIds }: Loading): Promise<void> {
  const { ko } = demoBlocks(DEMO_TEXT, blockIds, statementIds);
  for (const block of ko) {
    for (const evidenceId of evidenceIdsIn([block])) {
      const citation = { evidenceId, kind: "statement" as const, blockId: block.id, language: "ko" };
      must(await perform(clerk, citeEvidence, { resolutionId, ...citation }));
    }
  }
}

async function recordPositions(loading: Loading, which: (position: DemoPosition) => boolean): Promise<void> {
  const { resolutionId, blockIds, statementIds } = loading;
  for (const { party, on, stance, reason, statement, audience } of DEMO_POSITIONS.filter(which)) {
    const blockId = on === null ? null : (blockIds.get(on) ?? "");
    const target = blockId === null ? { kind: "resolution" as const } : { kind: "block" as const, blockId };
    const statementId = statement === null ? null : (statementIds.get(statement) ?? null);
    const request = { resolutionId, target, stance, reason, statementId, audience };
    must(await perform(await drafterOf(party), recordPosition, request));
  }
}

async function startThreads({ resolutionId, blockIds, statementIds }: Loading): Promise<void> {
  const { ko } = demoBlocks(DEMO_TEXT, blockIds, statementIds);
  for (const { on, words, audience, comments } of DEMO_THREADS) {
    const block = ko.find(({ id }) => id === blockIds.get(on));
    const [first, ...answers] = comments;
    if (!block || !first) continue;
    const text = wordsOf(block);
    const start = text.indexOf(words);
    const selector = describeRange(text, start, start + words.length);
    const request = { resolutionId, language: "ko" as const, blockId: block.id, selector, body: first.body, audience };
    const { threadId } = must(await perform(await actorOf(first.email), startThread, request));
    for (const { email, body } of answers)
      must(await perform(await actorOf(email), addComment, { resolutionId, threadId, body }));
  }
}

async function makeClaims({ resolutionId, clerk, blockIds, statementIds }: Loading): Promise<void> {
  for (const { proposition, stances, clauses } of DEMO_CLAIMS) {
    // The assembly's, not the text's: one that a load cut short has made is there already.
    const known = await asSystem((tx) => tx.claim.findFirst({ where: { proposition: { equals: proposition } } }));
    const claimId = known?.id ?? must(await perform(clerk, makeClaim, { proposition })).claimId;
    for (const { statement, stance } of stances)
      must(await perform(clerk, putStance, { claimId, statementId: statementIds.get(statement) ?? "", stance }));
    for (const key of clauses) {
      const clause = { blockId: blockIds.get(key) ?? "", language: "ko" };
      must(await perform(clerk, linkClaim, { resolutionId, claimId, ...clause }));
    }
  }
}

/** The header as far as it is known, and the press as an observer. */
async function letIn({ resolutionId, clerk }: Loading): Promise<void> {
  const header = {
    proposedOn: "2024-10-22",
    movers: { ko: "국민의힘·더불어민주당 소속 의원 10인 이상", en: "Ten or more Members of both parties" },
  };
  must(await perform(clerk, updateResolution, { resolutionId, header }));
  const observer = await actorOf("observer@press.example");
  must(await perform(clerk, admitObserver, { resolutionId, userId: observer.userId }));
}
