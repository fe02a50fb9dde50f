import { IMPORT_FILE_MAX_BYTES } from "#domain/api/importing.ts";
import en from "#messages/en.json" with { type: "json" };

const SENTENCES = new Map<string, unknown>([...Object.entries(en.problems), ...Object.entries(en.import.refusals)]);

/** What a failure's code says to whoever typed the command; the code itself where nothing is written for it. */
export function failureSentence(code: string): string {
  const sentence = SENTENCES.get(code);
  const megabytes = String(IMPORT_FILE_MAX_BYTES / 1024 / 1024);
  return typeof sentence === "string" ? sentence.replace("{megabytes}", megabytes) : code;
}
