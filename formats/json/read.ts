import { exportDocument } from "#domain/api/exportDocument.ts";
import type { Block } from "#domain/document/block.ts";
import type { VersionBlock } from "#domain/document/version.ts";
import { hashVersion } from "#domain/document/versionHash.ts";
import { CHAMBER_STYLE_IDS } from "#domain/numbering/chamberStyles.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { ImportedText, ImportFinding, ImportRefusal, ReadOptions } from "../reading/imported.ts";

/** More than any text: JSON of a thousand pages has a twentieth. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Reads what `writeJson` wrote, ids and all. A file whose hash is not that of its text is read, and the person is told. */
export function readJson(bytes: Uint8Array, _options: ReadOptions): Promise<Result<ImportedText, ImportRefusal>> {
  return Promise.resolve(read(bytes));
}

function read(bytes: Uint8Array): Result<ImportedText, ImportRefusal> {
  if (bytes.length > MAX_BYTES) return err({ code: "tooLarge", params: {} });
  const parsed = exportDocument.safeParse(jsonOf(bytes));
  if (!parsed.success) return err({ code: "notThisFormat", params: {} });
  const { value, sha256, threads } = parsed.data;
  const altered: ImportFinding = {
    severity: "warning",
    code: "hashDiffers",
    params: { sha256 },
    where: { blockId: null, place: null },
  };
  return ok({
    languages: value.languages,
    blocks: Object.fromEntries(value.languages.map((tag) => [tag, (value.blocks[tag] ?? []).map(withoutLabel)])),
    styleId: CHAMBER_STYLE_IDS.find((id) => id === value.style.id) ?? null,
    header: value.header,
    evidence: value.evidence,
    threads: (threads ?? []).map(({ language, blockId, start, end, resolved, internal, comments }) => ({
      language,
      blockId,
      start,
      end,
      origin: { kind: "comment" },
      comments: comments.map(({ personName, at, body }) => ({ author: personName, at, body })),
      resolved,
      internal,
    })),
    report: hashVersion(value) === sha256 ? [] : [altered],
  });
}

/** Labels, places and age are computed anew where the text is taken in. */
const withoutLabel = ({ id, kind, level, group, party, basis, content }: VersionBlock): Block => ({
  id,
  kind,
  level,
  group,
  party,
  basis,
  content,
});

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
