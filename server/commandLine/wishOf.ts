import path from "node:path";
import { parseArgs } from "node:util";
import { language } from "#domain/api/common.ts";
import { ALL_LANGUAGES, EXPORT_FORMATS, EXPORT_PARTS, USUAL_PARTS } from "#domain/api/exporting.ts";
import { CHAMBER_STYLE_IDS } from "#domain/numbering/chamberStyles.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { z } from "#domain/zod.ts";
import type { Conversion } from "./convertFile.ts";

export const USAGE = `npm run whereas -- convert IN OUT [--to FORMAT] [--style STYLE] [--lang en|ko|all] [--parts a,b]
npm run whereas -- export RESOLUTION_ID OUT --as EMAIL [--version N] [--to FORMAT] [--lang en|ko|all] [--parts a,b]
npm run whereas -- import FILE --as EMAIL [--parties a,b] [--dry-run] [--style STYLE] [--lang en|ko]

FORMAT is one of ${EXPORT_FORMATS.join(", ")}; where it is left out, the name of OUT tells it.
STYLE is one of ${CHAMBER_STYLE_IDS.join(", ")}.
--parts are what stands beside the text, ${USUAL_PARTS.join(" and ")} where it is left out: ${EXPORT_PARTS.join(", ")}.
--parties are names or ids of those who take part; where it is left out, the text is the private draft of EMAIL's own party.

An import prints the id of the resolution it made. What was not understood, or cannot be expressed, goes to the error
output. The exit code is 0 where all went well, 1 where nothing was made, 2 where the command was not understood.`;

type Written = Pick<Conversion, "to" | "language" | "parts"> & { readonly outFile: string };
export type Wish =
  | { readonly kind: "help" }
  | (Written & { readonly kind: "convert"; readonly inFile: string; readonly style: Conversion["style"] })
  | (Written & {
      readonly kind: "export";
      readonly id: string;
      readonly version: number | undefined;
      readonly as: string;
    })
  | {
      readonly kind: "import";
      readonly inFile: string;
      /** Names or ids. */
      readonly parties: readonly string[] | undefined;
      readonly dryRun: boolean;
      readonly style: Conversion["style"];
      readonly language: "en" | "ko" | undefined;
      readonly as: string;
    };

/** How formats' files end, the longest first. */
const EXTENSIONS: readonly (readonly [extension: string, format: Conversion["to"]])[] = [
  [".akn.xml", "akn"],
  [".docx", "docx"],
  [".pdf", "pdf"],
  [".hwpx", "hwpx"],
  [".odt", "odt"],
  [".xml", "akn"],
  [".html", "html"],
  [".htm", "html"],
  [".md", "markdown"],
  [".txt", "text"],
  [".json", "json"],
];

const options = {
  to: { type: "string" },
  style: { type: "string" },
  lang: { type: "string" },
  parts: { type: "string" },
  version: { type: "string" },
  as: { type: "string" },
  parties: { type: "string" },
  help: { type: "boolean", short: "h" },
  "dry-run": { type: "boolean" },
} as const;

const isGiven = (part: string): boolean => part !== "";
const anyLanguage = z.union([language, z.literal(ALL_LANGUAGES)], "--lang is en, ko or all.");
const given = z.object({
  to: z.enum(EXPORT_FORMATS, `--to is one of ${EXPORT_FORMATS.join(", ")}.`).optional(),
  style: z.enum(CHAMBER_STYLE_IDS, `--style is one of ${CHAMBER_STYLE_IDS.join(", ")}.`).optional(),
  lang: anyLanguage.optional(),
  parts: z
    .string()
    .transform((list) => list.split(",").filter(isGiven))
    .pipe(z.array(z.enum(EXPORT_PARTS, `--parts are some of ${EXPORT_PARTS.join(", ")}.`)))
    .default([...USUAL_PARTS]),
  version: z.coerce.number("--version is a number.").int().min(1, "--version is a number above 0.").optional(),
  as: z.string().optional(),
  parties: z
    .string()
    .transform((list) =>
      list
        .split(",")
        .map((name) => name.trim())
        .filter(isGiven),
    )
    .optional(),
  help: z.boolean().default(false),
  "dry-run": z.boolean().default(false),
});

/** What somebody typed behind the command's name; else the sentence that tells them what is wrong with it. */
export function wishOf(typed: readonly string[]): Result<Wish, string> {
  const parsed = parse(typed);
  if (!parsed.ok) return parsed;
  const { positionals, values } = parsed.value;
  const [kind, inFile, outFile, ...more] = positionals;
  const { style, lang, parts, version, as, parties } = values;
  if (values.help || kind === "help") return ok({ kind: "help" });
  if (more.length > 0 || inFile === undefined) return err(USAGE);
  if (kind === "import") {
    if (outFile !== undefined) return err(USAGE);
    if (as === undefined) return err(AS_WHOM);
    if (lang === ALL_LANGUAGES) return err("--lang is en or ko.");
    return ok({ kind, inFile, parties, dryRun: values["dry-run"], style, language: lang, as });
  }
  if ((kind !== "convert" && kind !== "export") || outFile === undefined) return err(USAGE);
  const to =
    values.to ?? EXTENSIONS.find(([extension]) => path.basename(outFile).toLowerCase().endsWith(extension))?.[1];
  if (to === undefined) return err(`What is ${outFile} to be? Say it with --to: ${EXPORT_FORMATS.join(", ")}.`);
  const written = { to, language: lang, parts, outFile };
  if (kind === "convert") return ok({ kind, inFile, style, ...written });
  return as === undefined ? err(AS_WHOM) : ok({ kind, id: inFile, version, as, ...written });
}

const AS_WHOM =
  "Say as whom, with the address of their account: --as EMAIL. They get what they would get on the screen.";

function parse(typed: readonly string[]) {
  let read;
  try {
    read = parseArgs({ args: [...typed], options, allowPositionals: true });
  } catch (error) {
    return err(`${error instanceof Error ? error.message : ""}\n\n${USAGE}`);
  }
  const values = given.safeParse(read.values);
  if (!values.success) return err(values.error.issues.map(({ message }) => message).join("\n"));
  return ok({ positionals: read.positionals, values: values.data });
}
