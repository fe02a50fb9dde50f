import type { StatementView } from "#domain/api/evidence.ts";
import { numberedNotes } from "#domain/document/notes.ts";
import type { LiveText } from "./liveText.ts";

/** Evidence id -> where the text cites it now, with the number its note has there. */
export type CitedPlaces = ReadonlyMap<string, StatementView["citedIn"]>;

export function citedPlacesIn(text: LiveText): CitedPlaces {
  const places = text.languages.flatMap((language) =>
    numberedNotes(text.blocks[language] ?? []).flatMap(({ blockId, number, evidenceId }) =>
      evidenceId === null ? [] : [{ evidenceId, place: { blockId, language, number } }],
    ),
  );
  const byEvidence = Map.groupBy(places, ({ evidenceId }) => evidenceId);
  return new Map([...byEvidence].map(([id, found]) => [id, found.map(({ place }) => place)]));
}
