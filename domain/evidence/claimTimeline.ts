import { type ClaimStance, dateOf } from "./claimStance.ts";
import { type DateSpan, dateSpan, isWhollyBefore } from "./dateSpan.ts";
import { readingsOf, voicesOf } from "./voices.ts";

/**
 * What is not known of an entry: no date at all; only when it was published; a month or a year; or whether it came before
 * or after other words of the same speaker that say something else.
 */
export const TIMELINE_GAPS = ["noDate", "onlyPublished", "partialDate", "orderUnknown"] as const;
export type TimelineGap = (typeof TIMELINE_GAPS)[number];

export type TimelineEntry = {
  readonly stanceId: string;
  readonly date: string | null;
  /** The same speaker is known to have spoken of it again. */
  readonly superseded: boolean;
  readonly gaps: readonly TimelineGap[];
};

/** The stances in the order of their dates, what has none at the end, with what is not known marked (M10). */
export function claimTimeline(stances: readonly ClaimStance[]): TimelineEntry[] {
  const entries = voicesOf(readingsOf(stances)).flatMap(({ lastWords, earlierWords }) => {
    const all = [...lastWords, ...earlierWords];
    return all.map((stance) => ({
      stance,
      span: dateSpan(dateOf(stance)),
      superseded: earlierWords.includes(stance),
      gaps: gapsOf(stance, all),
    }));
  });
  return entries
    .toSorted((a, b) => byDate(a.span, b.span) || (a.stance.id < b.stance.id ? -1 : 1))
    .map(({ stance, superseded, gaps }) => ({ stanceId: stance.id, date: dateOf(stance), superseded, gaps }));
}

const byDate = (a: DateSpan | null, b: DateSpan | null): number => {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a.from - b.from || a.to - b.to;
};

function gapsOf(stance: ClaimStance, ofVoice: readonly ClaimStance[]): TimelineGap[] {
  const span = dateSpan(dateOf(stance));
  const isUnordered = ofVoice.some((other) => {
    const at = dateSpan(dateOf(other));
    return other.stance !== stance.stance && !isWhollyBefore(span, at) && !isWhollyBefore(at, span);
  });
  const gaps: TimelineGap[] = [];
  if (span === null) gaps.push("noDate");
  else if (stance.saidOn === null) gaps.push("onlyPublished");
  if (span?.precision === "month" || span?.precision === "year") gaps.push("partialDate");
  if (isUnordered) gaps.push("orderUnknown");
  return gaps;
}
