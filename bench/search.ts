/**
 * How long a search takes on 10,000 sources, in English and Korean, with slips of the pen; beside a plain ILIKE scan, and
 * beside one another where only somebody else has what is asked for and where nobody has it.
 */
import { benchDatabase } from "./benchDatabase.ts"; // first
import { createHash } from "node:crypto";
import type { Actor } from "#domain/policy/actor.ts";
import { SEARCH_KINDS } from "#domain/api/search.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { createBareResolution, createParty, createPerson } from "#server/db/people.testkit.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import { withConnection } from "#server/db/withConnection.ts";
import { withActor } from "#server/db/withActor.ts";
import { search } from "#server/queries/search.ts";
import { databaseUrl } from "#server/env.ts";
import { percentile } from "./percentile.ts";

const SOURCES = 10_000;
/** Of them, what a rival party keeps to itself. */
const PRIVATE_SHARE = 0.1;
/** Texts that the asker reads, each with a share of the sources on its desk. */
const DESKS = 20;
const WORDS_IN_TEXT = 250;
const VOCABULARY = 30_000;
const BATCH = 250;
const QUERIES = 200;
const ILIKE_QUERIES = 20;
const LIMIT = 8;
const TIMEOUT_MS = 120_000;

/** A small generator with a seed (mulberry32): every run has the same texts. */
let state = 20_241_021;
function random(): number {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
}
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

const ONSETS = "b c ch d f g gr h j k l m n p pl qu r s sh st t tr v w z".split(" ");
const NUCLEI = "a e i o u ai ea ou".split(" ");
const CODAS = ["", "", "n", "r", "s", "t", "l", "nd", "ck", "m"];
const SYLLABLES = Array.from({ length: 300 }, (_, i) => String.fromCodePoint(0xac00 + ((i * 37) % 11_000)));
const PARTICLES = ["", "은", "를", "의", "에서", "으로"];

const english = Array.from({ length: VOCABULARY }, () =>
  Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(ONSETS) + pick(NUCLEI) + pick(CODAS)).join(""),
);
const korean = Array.from({ length: VOCABULARY }, () =>
  Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(SYLLABLES)).join(""),
);

/** Few words are common and most are rare, as in any language. */
const drawn = (words: readonly string[]): string => words[Math.floor(words.length * random() ** 3)]!;
const sentence = (language: string, length: number): string =>
  Array.from({ length }, () => (language === "ko" ? drawn(korean) + pick(PARTICLES) : drawn(english))).join(" ");

/** One letter replaced, dropped or swapped. */
function misspelled(word: string): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const way = Math.floor(random() * 3);
  if (way === 0) return `${word.slice(0, at)}y${word.slice(at + 1)}`;
  if (way === 1) return word.slice(0, at) + word.slice(at + 1);
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}

const long = (words: readonly string[], length: number): string => {
  for (;;) {
    const word = drawn(words);
    if (word.length >= length) return word;
  }
};

const QUESTIONS: Readonly<Record<string, () => string>> = {
  "English, one word": () => long(english, 5),
  "English, two words": () => `${long(english, 4)} ${long(english, 4)}`,
  "English, misspelled": () => misspelled(long(english, 8)),
  "Korean, two syllables": () => drawn(korean).slice(0, 2),
  "Korean, two words": () => `${drawn(korean)} ${drawn(korean)}`,
  "Korean, misspelled": () => {
    // Another vowel in the second syllable: 28 code points on, in Unicode's order.
    const word = long(korean, 4);
    return word.slice(0, 1) + String.fromCodePoint(word.charCodeAt(1) + 28) + word.slice(2);
  },
};

/** Words that the rival's own sources alone hold, each beside one of its length that nobody has. */
const UNREADABLE = [
  ["wyvernquill", "wyvernquolt"],
  ["쮝쮠", "쮡쮢"],
] as const;

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The sources lie on desks of texts that the asker reads: what does not is nothing to them. */
async function fill(owner: Actor, rivalParty: string, resolutionIds: readonly string[]): Promise<number> {
  const start = performance.now();
  for (let done = 0; done < SOURCES; done += BATCH) {
    const rows = Array.from({ length: BATCH }, () => {
      const language = random() < 0.5 ? "en" : "ko";
      const audience = random() < PRIVATE_SHARE ? rivalParty : null;
      const own = audience === null ? "" : ` ${UNREADABLE.map(([word]) => word).join(" ")}`;
      const text = sentence(language, WORDS_IN_TEXT) + own;
      return {
        id: crypto.randomUUID(),
        language,
        audience,
        title: sentence(language, 8),
        text,
        desk: pick(resolutionIds),
      };
    });
    await asSystem(
      async (tx) => {
        const made = { createdBy: owner.userId, outlet: "The Pier", authors: ["Ada Kell"] };
        await tx.source.createMany({
          data: rows.map(({ id, language, audience, title }) => ({
            ...made,
            id,
            language,
            title,
            audiencePartyId: audience,
          })),
        });
        await tx.capture.createMany({
          data: rows.map(({ id, audience, text }) => ({
            sourceId: id,
            audiencePartyId: audience,
            bytes: Buffer.from(text),
            contentType: "text/plain",
            sha256: sha256(text),
            text,
            textSha256: sha256(text),
            capturedBy: owner.userId,
          })),
        });
        await tx.resolutionEvidence.createMany({
          data: rows.map(({ id, audience, desk }) => ({
            resolutionId: desk,
            sourceId: id,
            audiencePartyId: audience,
            createdBy: owner.userId,
          })),
        });
      },
      { timeoutMs: TIMEOUT_MS },
    );
  }
  return performance.now() - start;
}

async function timed(times: number, run: () => Promise<unknown>): Promise<number[]> {
  const took: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    await run();
    took.push(performance.now() - start);
  }
  return took;
}

/** What a search without an index would do, under the same row-level security. */
const scan = (actor: Actor, question: string) =>
  withActor(actor, (tx) => {
    const patterns = question.split(" ").map((word) => `%${word}%`);
    return tx.$queryRaw`SELECT s.id FROM sources s JOIN captures c ON c.source_id = s.id
      WHERE s.title || ' ' || c.text ILIKE ALL (${patterns}) ORDER BY s.created_at DESC LIMIT ${LIMIT}`;
  });

const ms = (took: readonly number[], share: number): string => percentile(took, share).toFixed(1);

const database = await benchDatabase();
const [party, rivalParty] = [await createParty(), await createParty()];
const actor = await createPerson("drafter", party);
const resolutionIds: string[] = [];
for (let i = 0; i < DESKS; i++) resolutionIds.push(await createBareResolution(actor.userId, [party, rivalParty]));
const filled = await fill(await createPerson("drafter", rivalParty), rivalParty, resolutionIds);
// Analysed and cleaned up, as the autovacuum of a running server leaves it.
await withConnection(databaseUrl(), async (client) => {
  await client.query("SET ROLE whereas_owner");
  await client.query("VACUUM ANALYZE");
});
console.log(`${SOURCES} sources on ${DESKS} desks archived and indexed in ${(filled / 1000).toFixed(0)} s`);

const find = async (q: string): Promise<number> => {
  const answer = await search(actor, { q, kinds: [...SEARCH_KINDS], limit: LIMIT });
  return answer.ok ? answer.value.items.length : 0;
};

const figures: Record<string, Record<string, string>> = {};
const all: number[] = [];
const allPlain: number[] = [];
for (const [name, question] of Object.entries(QUESTIONS)) {
  await timed(5, () => find(question()));
  let found = 0;
  const took = await timed(QUERIES, async () => {
    if ((await find(question())) > 0) found++;
  });
  const plain = await timed(ILIKE_QUERIES, () => scan(actor, question()));
  all.push(...took);
  allPlain.push(...plain);
  figures[name] = rowOf(took, plain, `${found}/${QUERIES}`);
}
figures["all of these"] = rowOf(all, allPlain, "");
console.table(figures);

const beside: Record<string, Record<string, string>> = {};
for (const words of UNREADABLE) {
  const took = words.map((): number[] => []);
  // In turns, so that whatever else the machine does befalls both.
  for (let i = 0; i < QUERIES; i++)
    for (const [at, word] of words.entries())
      took[at]?.push(
        ...(await timed(1, async () => {
          if ((await find(word)) > 0) throw new Error(`${word} of the rival party was found`);
        })),
      );
  for (const [at, word] of words.entries())
    beside[`${word}: ${at === 0 ? "in the rival's own sources alone" : "nowhere"}`] = {
      "p50 ms": ms(took[at] ?? [], 0.5),
      "p95 ms": ms(took[at] ?? [], 0.95),
    };
}
console.table(beside);
await closePrismaClients();
await database.stop();
process.exit(0);

function rowOf(took: readonly number[], plain: readonly number[], answered: string): Record<string, string> {
  return {
    "p50 ms": ms(took, 0.5),
    "p95 ms": ms(took, 0.95),
    "ILIKE p95 ms": percentile(plain, 0.95).toFixed(0),
    "of ILIKE": (percentile(took, 0.95) / percentile(plain, 0.95)).toFixed(3),
    answered,
  };
}
