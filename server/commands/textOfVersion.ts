import type { Block, BlocksByLanguage } from "#domain/document/block.ts";
import type { VersionBlock } from "#domain/document/version.ts";
import { verifyVersion } from "#domain/document/versionHash.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { versionDamaged } from "#server/queries/versionDamaged.ts";
import type { Failure } from "./failure.ts";

/** The text of a stored version, as blocks to write; refused where its bytes are not those that were frozen. */
export function textOfVersion(version: {
  readonly bytes: Uint8Array;
  readonly sha256: string;
}): Result<{ readonly languages: readonly string[]; readonly blocks: BlocksByLanguage }, Failure> {
  const verified = verifyVersion(version.bytes, version.sha256);
  if (!verified.ok) return err(versionDamaged);
  const { languages, blocks } = verified.value;
  return ok({
    languages,
    blocks: Object.fromEntries(languages.map((language) => [language, (blocks[language] ?? []).map(blockOf)])),
  });
}

const blockOf = ({ label: _label, parentId: _parentId, stale: _stale, ...block }: VersionBlock): Block => block;
