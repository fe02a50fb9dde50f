import type { StatementView } from "#domain/api/evidence.ts";
import type { Block } from "#domain/document/block.ts";
import { numberedNotes } from "#domain/document/notes.ts";

/** Evidence id -> where the text cites it now, with the number its note has there. */
export type CitedPlaces = ReadonlyMap<string, StatementView["citedIn"]>;

type CitingText = {
  readonly languages: readonly string[];
  readonly blocks: Readonly<Record<string, readonly Pick<Block, "id" | "content">[]>>;
};

/** In a live text, or in a version's value, each language's places in its own order. */
export function citedPlacesIn(text: CitingText): CitedPlaces {
  const places = text.languages.flatMap((language) =>
    numberedNotes(text.blocks[language] ?? []).flatMap(({ blockId, number, evidenceId }) =>
      evidenceId === null ? [] : [{ evidenceId, place: { blockId, language, number } }],
    ),
  );
  const byEvidence = Map.groupBy(places, ({ evidenceId }) => evidenceId);
  return new Map([...byEvidence].map(([id, found]) => [id, found.map(({ place }) => place)]));
}
