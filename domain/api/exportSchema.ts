import { citationStyle } from "#domain/citation/citationStyle.ts";
import { inline, mark } from "#domain/document/block.ts";
import { proceedings } from "#domain/document/proceedings.ts";
import { citedEvidence, numberedNote, versionBlock, versionHeader, versionValue } from "#domain/document/version.ts";
import { localizedText } from "#domain/localizedText.ts";
import { chamberStyle } from "#domain/numbering/chamberStyle.ts";
import { EXPORT_DOCUMENT_FORMAT, exportDocument } from "./exportDocument.ts";
import { namedSchemas } from "./namedSchemas.ts";

const NAMED = {
  Export: exportDocument,
  Version: versionValue,
  Block: versionBlock,
  Inline: inline,
  Mark: mark,
  Note: numberedNote,
  Evidence: citedEvidence,
  Header: versionHeader,
  Proceedings: proceedings,
  ChamberStyle: chamberStyle,
  CitationStyle: citationStyle,
  LocalizedText: localizedText,
};

/**
 * The JSON export as a JSON Schema (2020-12), made from what parses it: a file and its schema can be read by a program that
 * knows nothing of this one, also years later. `version.json` of a bundle is its `Version`.
 */
export const exportSchema = () => ({
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: `urn:${EXPORT_DOCUMENT_FORMAT.replaceAll(/[./]/gu, ":")}`,
  title: "A parliamentary resolution, as Whereas exports it",
  $ref: "#/$defs/Export",
  $defs: namedSchemas(NAMED, { at: "#/$defs/", io: "input" }),
});
