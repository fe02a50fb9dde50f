import { type ClaimStance, dateOf } from "./claimStance.ts";
import { dateSpan, isWhollyBefore } from "./dateSpan.ts";

/** One speaker's words on a claim, whatever records and spellings they stand under. */
export type Voice<S extends ClaimStance = ClaimStance> = {
  readonly key: string;
  /** What counts: every word that no other is known to follow. */
  readonly lastWords: readonly S[];
  readonly earlierWords: readonly S[];
};

/** M8: a party's own reading of a statement takes the place of the shared one, for that party. */
export function readingsOf<S extends ClaimStance>(stances: readonly S[]): S[] {
  const own = new Set(stances.filter(({ partyOnly }) => partyOnly).map(({ statementId }) => statementId));
  return stances.filter(({ partyOnly, statementId }) => partyOnly || !own.has(statementId));
}

/** The voices behind the readings (M2, M3). Who is not named may be anybody: each such statement is a voice of its own. */
export function voicesOf<S extends ClaimStance>(readings: readonly S[]): Voice<S>[] {
  const byVoice = Map.groupBy(readings, ({ voice, statementId }) => voice ?? `statement ${statementId}`);
  return [...byVoice].map(([key, words]) => {
    const isEarlier = (word: S) => words.some((other) => isBefore(word, other));
    return { key, lastWords: words.filter((word) => !isEarlier(word)), earlierWords: words.filter(isEarlier) };
  });
}

const isBefore = (a: ClaimStance, b: ClaimStance): boolean => isWhollyBefore(dateSpan(dateOf(a)), dateSpan(dateOf(b)));
