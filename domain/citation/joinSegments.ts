import { segmentText, textSegment, type Segment } from "./segment.ts";

/** A sentence that has its end, be it inside quotation marks or brackets. */
const ENDED = /[.!?…。][”’"'」』)\]]*$/u;

/** What makes a separator's own sign too much: a full stop after an end, a colon after a date's full stop. */
const MAKES_BARE = { ". ": ENDED, ": ": /\.$/u, ", ": null } as const;

/** The groups that are not empty, with `separator` between them. */
export function joinSegments(groups: readonly (readonly Segment[])[], separator: keyof typeof MAKES_BARE): Segment[] {
  const out: Segment[] = [];
  for (const group of groups.filter((segments) => segments.length > 0)) {
    const last = out.at(-1);
    if (last !== undefined) out.push(textSegment(endsIn(last, MAKES_BARE[separator]) ? " " : separator));
    out.push(...group);
  }
  return out;
}

/** An address ends where it ends: a stop in it is its own. */
const endsIn = (segment: Segment, pattern: RegExp | null): boolean =>
  segment.type !== "link" && pattern !== null && pattern.test(segmentText(segment));

/** The sentence with its full stop; none comes after an address, where it would be taken for a part of it. */
export function stopped(segments: readonly Segment[]): Segment[] {
  const last = segments.at(-1);
  return last === undefined || last.type === "link" || endsIn(last, ENDED)
    ? [...segments]
    : [...segments, textSegment(".")];
}
