import type { Block, BlocksByLanguage } from "#domain/document/block.ts";
import { blockOf } from "#domain/document/builders.testkit.ts";
import type { Actor } from "#domain/policy/actor.ts";
import type { Result } from "#domain/result.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { createParty, createPerson } from "#server/db/people.testkit.ts";
import { appendEdit } from "#server/text/appendEdit.ts";
import { replaceText } from "#server/text/replaceText.ts";
import { createResolution } from "./createResolution.ts";
import type { Failure } from "./failure.ts";
import { perform } from "./perform.ts";

/** Two invented parties with their people, and everyone else who has business with a resolution, or none. */
export async function createAssembly() {
  const harbour = await createParty("Harbour List");
  const upland = await createParty("Upland Union");
  const outside = await createParty("Lighthouse Circle");
  return {
    harbour,
    upland,
    outside,
    drafter: await createPerson("drafter", harbour),
    contributor: await createPerson("contributor", harbour),
    approver: await createPerson("approver", harbour),
    rival: await createPerson("drafter", upland),
    rivalApprover: await createPerson("approver", upland),
    outsider: await createPerson("drafter", outside),
    clerk: await createPerson("clerk"),
    observer: await createPerson("observer"),
    administrator: await createPerson("administrator"),
  };
}

export type Assembly = Awaited<ReturnType<typeof createAssembly>>;

export const FERRY_CLAUSES: readonly Block[] = [
  blockOf("title", "title", "Resolution on the northern ferries"),
  blockOf("recital", "recital", "Concerned that the northern islands were cut off for nine days,"),
  blockOf("operative", "ferries", "Demands that the ferries sail every day;"),
  blockOf("operative", "fares", "Urges the Government to lower the fares."),
];

/** A resolution that says FERRY_CLAUSES (or the text given) in English, ready to be frozen. */
export async function createFerryResolution(
  maker: Actor,
  partyIds: readonly string[],
  text: BlocksByLanguage = { en: FERRY_CLAUSES },
): Promise<string> {
  const languages = Object.keys(text).filter((language) => language === "en" || language === "ko");
  const request = { template: "blank" as const, style: "un" as const, languages, partyIds: [...partyIds] };
  const { id } = valueOf(await perform(maker, createResolution, request));
  await writeText(id, text);
  return id;
}

/** Makes the live text say this, as an edit. */
export async function writeText(resolutionId: string, text: BlocksByLanguage): Promise<void> {
  await asSystem(async (tx) => {
    const { languages } = await tx.resolution.findUniqueOrThrow({ where: { id: resolutionId } });
    const change = (doc: Parameters<typeof replaceText>[0]) => replaceText(doc, languages, text);
    valueOf(await appendEdit(tx, resolutionId, change, { author: null }));
  });
}

/** What a command or query answered; a test that did not expect a failure ends with its code. */
export function valueOf<T>(result: Result<T, Failure | string>): T {
  if (result.ok) return result.value;
  throw new Error(typeof result.error === "string" ? result.error : JSON.stringify(result.error));
}

/** "done", or the kind and code of the failure. */
export const outcomeOf = (result: Result<unknown, Failure>): string =>
  result.ok ? "done" : `${result.error.kind} ${result.error.code}`;
