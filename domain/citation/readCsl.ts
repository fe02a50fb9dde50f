import { evidenceDate } from "#domain/api/evidence.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { z } from "#domain/zod.ts";

/** What a CSL-JSON item says of a source, in the form's fields. Only fields that it fills. */
export type CslFields = Partial<{
  readonly title: string;
  readonly outlet: string;
  readonly authors: readonly string[];
  readonly publishedAt: string;
  readonly modifiedAt: string;
  readonly language: string;
}>;

export type CslFault =
  /** Not JSON, or nothing in it that a source could have. */
  | "notCsl"
  /** A list of several items: which of them is meant is not ours to say. */
  | "severalItems";

/** What is not of its type counts as not given: one odd field must not cost the others. */
const text = z.string().trim().min(1).optional().catch(undefined);

const name = z.object({
  literal: text,
  family: text,
  given: text,
  "non-dropping-particle": text,
  "dropping-particle": text,
});

const date = z.union([
  z.string(),
  z.object({
    "date-parts": z
      .array(z.array(z.union([z.string(), z.number()])))
      .optional()
      .catch(undefined),
    raw: text,
    literal: text,
  }),
]);

const cslInput = z.object({
  title: text,
  "container-title": text,
  publisher: text,
  author: z.array(name.catch({})).optional().catch(undefined),
  issued: date.optional().catch(undefined),
  language: text,
  custom: z
    .object({ whereas: z.object({ modifiedAt: text }) })
    .optional()
    .catch(undefined),
});

type CslInput = z.infer<typeof cslInput>;

/** The fields that a CSL-JSON item, or a list of one item, fills (rule N7). Never throws, whatever the text is. */
export function readCsl(json: string): Result<CslFields, CslFault> {
  const value = jsonOf(json);
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (items.length > 1) return err("severalItems");
  const parsed = cslInput.safeParse(items[0]);
  const fields = parsed.success ? fieldsOf(parsed.data) : {};
  return Object.keys(fields).length === 0 ? err("notCsl") : ok(fields);
}

function fieldsOf(item: CslInput): CslFields {
  const title = item.custom === undefined ? withoutMarkup(item.title) : item.title;
  const outlet = item["container-title"] ?? item.publisher;
  const authors = (item.author ?? []).map(authorText).filter((author) => author !== "");
  const publishedAt = item.issued === undefined ? undefined : isoDate(item.issued);
  const modifiedAt = asDate(item.custom?.whereas.modifiedAt);
  return {
    ...(title ? { title } : {}),
    ...(outlet === undefined ? {} : { outlet }),
    ...(authors.length === 0 ? {} : { authors }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(modifiedAt === undefined ? {} : { modifiedAt }),
    ...(item.language === undefined ? {} : { language: item.language }),
  };
}

/** CSL lets titles carry a few elements of HTML; our own items carry words alone. */
const withoutMarkup = (title: string | undefined): string | undefined =>
  title?.replace(/<\/?(?:i|b|sup|sub|sc|span)\b[^<>]*>/giu, "").trim();

const EAST_ASIAN = /^[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+$/u;

/** "Jon van Aster", "서지안": given name first, but Korean, Chinese and Japanese names as they are written. */
function authorText(author: z.infer<typeof name>): string {
  const { literal, family, given } = author;
  if (literal !== undefined) return literal;
  if (family !== undefined && given !== undefined && EAST_ASIAN.test(family + given)) return family + given;
  return [given, author["dropping-particle"], author["non-dropping-particle"], family]
    .filter((part) => part !== undefined)
    .join(" ");
}

/** The date as ISO 8601: as it was published where that is told, else its parts, the first of a range. */
function isoDate(issued: z.infer<typeof date>): string | undefined {
  // CSL-JSON 1.1 writes EDTF strings, in which a slash parts the ends of a range.
  if (typeof issued === "string") return asDate(issued.split("/")[0]);
  const parts = issued["date-parts"]?.[0]?.map(Number).slice(0, 3) ?? [];
  const [year, ...rest] = parts;
  const fromParts =
    year === undefined
      ? undefined
      : [String(year).padStart(4, "0"), ...rest.map((part) => String(part).padStart(2, "0"))].join("-");
  return asDate(issued.raw) ?? asDate(fromParts) ?? asDate(issued.literal);
}

const asDate = (iso: string | undefined): string | undefined => {
  const parsed = evidenceDate.safeParse(iso?.trim());
  return parsed.success ? parsed.data : undefined;
};

function jsonOf(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
