import type { CitedEvidence } from "#domain/document/version.ts";
import type { CitationSetting } from "./citationSetting.ts";
import { addressSegments, archivedSegments, publicationSegments, workKey, workName } from "./evidenceSegments.ts";
import { joinSegments, stopped } from "./joinSegments.ts";
import { textSegment, type Segment } from "./segment.ts";

/** In the order in which a grouped bibliography has them. */
const GROUP_KINDS = ["instrument", "record", "press"] as const;
type GroupKind = (typeof GROUP_KINDS)[number];

export type BibliographyGroup = {
  /** Null where the style does not part them. */
  readonly kind: GroupKind | null;
  readonly entries: readonly (readonly Segment[])[];
};

/**
 * The publications behind the items, each once, by name, date and title; parted by kind where the style does (rule N6).
 * Groups without an entry are left out.
 */
export function bibliography(items: readonly CitedEvidence[], setting: CitationSetting): BibliographyGroup[] {
  const works = [...new Map(items.map((item) => [workKey(item), item])).values()];
  const sorted = works.toSorted(byName(setting));
  const kinds = setting.style.groupedBibliography ? GROUP_KINDS : [null];
  return kinds.flatMap((kind): BibliographyGroup[] => {
    const own = kind === null ? sorted : sorted.filter((item) => groupKindOf(item) === kind);
    return own.length === 0 ? [] : [{ kind, entries: own.map((item) => entryOf(item, setting)) }];
  });
}

/** A statement counts as what it was published in. */
const groupKindOf = ({ kind }: CitedEvidence): GroupKind =>
  kind === "instrument" || kind === "record" ? kind : "press";

function byName(setting: CitationSetting): (a: CitedEvidence, b: CitedEvidence) => number {
  const { compare } = collator(setting.language);
  const sortKeys = (item: CitedEvidence): string[] => [
    workName(item, setting),
    item.publishedAt ?? "",
    item.title ?? "",
    workKey(item),
  ];
  return (a, b) => {
    const others = sortKeys(b);
    return sortKeys(a).reduce((order, key, index) => order || compare(key, others[index] ?? ""), 0);
  };
}

/** A tag that this machine does not know must not stop a bibliography. */
function collator(language: string): Intl.Collator {
  try {
    return new Intl.Collator(language);
  } catch {
    return new Intl.Collator("en");
  }
}

function entryOf(item: CitedEvidence, setting: CitationSetting): Segment[] {
  const segments = joinSegments(
    [publicationSegments(item, setting), addressSegments(item), archivedSegments(item, setting)],
    ". ",
  );
  return segments.length === 0 ? [textSegment(item.id)] : stopped(segments);
}
