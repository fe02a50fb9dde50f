import { createTranslator } from "next-intl";
import { IMPORT_FILE_MAX_BYTES } from "#domain/api/importing.ts";
import en from "#messages/en.json" with { type: "json" };
import type { Failure } from "#server/commands/failure.ts";

const SENTENCES: Record<string, string> = { ...en.problems, ...en.import.refusals, titles: "" };
const translate = createTranslator({ locale: "en", messages: SENTENCES });

/** What a failure says to whoever typed the command; its code where nothing is written for it. */
export function failureSentence({ code, params }: Pick<Failure, "code" | "params">): string {
  if (!SENTENCES[code]) return code;
  return translate(code, { megabytes: IMPORT_FILE_MAX_BYTES / 1024 / 1024, ...params });
}
