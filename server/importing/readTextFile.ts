import { IMPORT_FILE_MAX_BYTES, type ImportFormat } from "#domain/api/importing.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { createTurns } from "#domain/turns.ts";
import { guessFormat, type UnreadFile } from "#formats/reading/guessFormat.ts";
import type { ImportedText, ImportRefusal } from "#formats/reading/imported.ts";
import { runInThread } from "#server/capture/runInThread.ts";
import { readAnswer } from "./readAnswer.ts";

/** A text of five hundred pages takes some seconds on a busy machine. */
const READ_TIMEOUT_MS = 20_000;

/** Fewer than there are threads: what is read of articles does not wait for files that take all the time there is. */
const FILES_AT_ONCE = 2;
const turns = createTurns(FILES_AT_ONCE);

export type TextFile = {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** Guessed where it is not said. */
  readonly format?: ImportFormat | undefined;
  /** Of the text, where the file does not say. */
  readonly language: string;
  /** Who asks, so that nobody holds the others back. */
  readonly owner: string;
};

export type TextFileRefusal = ImportRefusal | UnreadFile | { readonly code: "timedOut"; readonly params: object };

/** Reads somebody's file in a thread of its own, which ends with it, within bounds of size, time and memory (rule Q7). */
export async function readTextFile(
  { bytes, name, format, language, owner }: TextFile,
  timeoutMs = READ_TIMEOUT_MS,
): Promise<Result<{ readonly format: ImportFormat; readonly text: ImportedText }, TextFileRefusal>> {
  if (bytes.length > IMPORT_FILE_MAX_BYTES) return err({ code: "tooLarge", params: {} });
  const guessed = format === undefined ? guessFormat(bytes, name) : ok(format);
  if (!guessed.ok) return guessed;
  const job = { kind: "textFile", format: guessed.value, bytes: new Uint8Array(bytes), language } as const;
  const endTurn = await turns.take(owner);
  const ran = await runInThread(job, timeoutMs).finally(endTurn);
  if (!ran.ok) return err({ code: ran.error.code === "timedOut" ? "timedOut" : "damaged", params: {} });
  const read = readAnswer.parse(ran.value);
  if (read.ok) return ok({ format: guessed.value, text: read.value });
  // Of a file that is not what it was said to be, what it is says more: an older document of Hangul is to be saved anew.
  const known = read.error.code === "notThisFormat" ? guessFormat(bytes, name) : read;
  return known.ok ? read : known;
}
