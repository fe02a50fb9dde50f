import type { CitedEvidence } from "#domain/document/version.ts";
import { inLanguage } from "#domain/localizedText.ts";
import type { CitationSetting } from "./citationSetting.ts";
import type { CitationStyle } from "./citationStyle.ts";
import {
  addressSegments,
  archivedSegments,
  citedPartSegments,
  notInForceSegments,
  provisionSegments,
  saidSegments,
  workKey,
  workName,
} from "./evidenceSegments.ts";
import { joinSegments, stopped } from "./joinSegments.ts";
import { textSegment, type Segment } from "./segment.ts";

/** A note in the order of the text: what it cites, or a free note's own words. */
export type CitedNote = {
  readonly number: number;
  /** Null in a free note, and where what was cited is not part of the text. */
  readonly evidence: CitedEvidence | null;
  readonly text: string;
};

/** The note that had an item or a publication first, to which later ones refer. */
type First = { readonly number: number; readonly captureSha256: string | null };

/**
 * What each note of one language of a text says, in the text's order (rules N1 to N4): in full where a publication is cited
 * first; "Ibid." right after a note that cites the same one alone; else short, with the number of the note that has it in
 * full. A statement that was not cited before has its speaker and words in any case, an article its number.
 */
export function citationNotes(notes: readonly CitedNote[], setting: CitationSetting): Segment[][] {
  const items = new Map<string, First>();
  const works = new Map<string, First>();
  let before: CitedEvidence | null = null;
  return notes.map(({ number, evidence, text }) => {
    const previous = before;
    before = evidence;
    if (evidence === null) return [textSegment(text)];
    const key = workKey(evidence);
    const known = { item: items.get(evidence.id), work: works.get(key) };
    const own = { number, captureSha256: evidence.captureSha256 };
    if (known.item === undefined) items.set(evidence.id, own);
    if (known.work === undefined) works.set(key, own);
    const { repeats } = setting.style;
    if (repeats === null || known.work === undefined) return fullNote(evidence, setting);
    const again = { ...known, work: known.work, previous };
    return stopped(repeatedNote(evidence, again, repeats, setting));
  });
}

/** Who, when, the words, where they stood, and the beginning of the capture's hash. */
function fullNote(evidence: CitedEvidence, setting: CitationSetting): Segment[] {
  const segments = joinSegments(
    [
      saidSegments(evidence, setting),
      [...citedPartSegments(evidence, setting), ...notInForceSegments(evidence, setting)],
      addressSegments(evidence),
      archivedSegments(evidence, setting),
    ],
    ". ",
  );
  return segments.length === 0 ? [textSegment(evidence.id)] : stopped(segments);
}

type Known = { readonly item: First | undefined; readonly work: First; readonly previous: CitedEvidence | null };

function repeatedNote(
  evidence: CitedEvidence,
  { item, work, previous }: Known,
  repeats: NonNullable<CitationStyle["repeats"]>,
  setting: CitationSetting,
): Segment[] {
  const ibid = [textSegment(inLanguage(repeats.ibid, setting.language))];
  const short = (name: string, { number }: First): Segment[] => [
    textSegment(filled(inLanguage(repeats.short, setting.language), name, number)),
  ];
  if (previous?.id === evidence.id) return ibid;
  const part = provisionSegments(evidence, setting);
  if (item !== undefined) return joinSegments([short(speakerName(evidence, setting), item), part], ", ");
  // "Ibid." after an article means that article: the whole instrument, or another of its articles, is said.
  const isWhole = previous?.provision !== undefined && evidence.provision === undefined;
  const follows = previous !== null && !isWhole && workKey(previous) === workKey(evidence);
  // A page that was fetched twice is one publication; the copy that has these words is named where it is another one.
  const copy = work.captureSha256 === evidence.captureSha256 ? [] : archivedSegments(evidence, setting);
  const reference = follows ? ibid : short(workName(evidence, setting), work);
  return joinSegments([saidSegments(evidence, setting), joinSegments([reference, part], ", "), copy], ". ");
}

/** Who a short form names: the speaker, or whom they spoke for, or the publication. */
function speakerName(evidence: CitedEvidence, setting: CitationSetting): string {
  const names = [evidence.speaker, evidence.organisation, evidence.office].map((name) =>
    name === null ? "" : inLanguage(name, setting.language).trim(),
  );
  return names.find((name) => name !== "") ?? workName(evidence, setting);
}

/** A name may hold anything, so that the two places are filled in one pass. */
const filled = (pattern: string, name: string, number: number): string =>
  pattern.replace(/\{name\}|\{n\}/gu, (place) => (place === "{n}" ? String(number) : name));
