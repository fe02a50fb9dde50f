import type { CitedPlace } from "#domain/api/evidence.ts";
import type { Block } from "#domain/document/block.ts";
import { evidenceReferencesIn } from "#domain/document/citations.ts";
import { numberedNotes } from "#domain/document/notes.ts";

/** Evidence id -> where the text cites or quotes it now, with the number its note has there. */
export type CitedPlaces = ReadonlyMap<string, readonly CitedPlace[]>;

type TextBlock = Pick<Block, "id" | "content">;
type CitingText = {
  readonly languages: readonly string[];
  readonly blocks: Readonly<Record<string, readonly TextBlock[]>>;
};

type Found = { readonly evidenceId: string; readonly place: CitedPlace };

/** In a live text, or in a version's value, each language's places in its own order. */
export function citedPlacesIn(text: CitingText): CitedPlaces {
  const places = text.languages.flatMap((language) => placesOf(text.blocks[language] ?? [], language));
  const byEvidence = Map.groupBy(places, ({ evidenceId }) => evidenceId);
  return new Map([...byEvidence].map(([id, found]) => [id, found.map(({ place }) => place)]));
}

function placesOf(blocks: readonly TextBlock[], language: string): Found[] {
  const notes = Map.groupBy(numberedNotes(blocks), ({ blockId }) => blockId);
  return blocks.flatMap((block) => {
    const noted = (notes.get(block.id) ?? []).flatMap(({ number, evidenceId }) =>
      evidenceId === null ? [] : [{ evidenceId, place: { blockId: block.id, language, number } }],
    );
    return [...noted, ...withoutNote(block, language, noted)];
  });
}

/** What a clause quotes and has no note for: one place, however often it quotes it. */
function withoutNote(block: TextBlock, language: string, noted: readonly Found[]): Found[] {
  const quoted = evidenceReferencesIn(block).flatMap(({ via, evidenceId }) => (via === "quotation" ? evidenceId : []));
  return [...new Set(quoted)]
    .filter((id) => noted.every(({ evidenceId }) => evidenceId !== id))
    .map((evidenceId) => ({ evidenceId, place: { blockId: block.id, language, number: null } }));
}
