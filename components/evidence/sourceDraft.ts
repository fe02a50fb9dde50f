import type { ExtractAnswer } from "#domain/api/articles.ts";
import { SOURCE_FIELDS, type SourceField, sourceFields, type SourceView } from "#domain/api/evidence.ts";
import type { z } from "#domain/zod.ts";

/** A source's particulars as they stand in a form; authors one after the other, dates as ISO 8601. */
export type SourceDraft = {
  readonly values: {
    readonly outlet: string;
    readonly title: string;
    readonly authors: readonly string[];
    readonly publishedAt: string;
    readonly modifiedAt: string;
    readonly language: string;
    readonly section: string;
  };
  /** Fields the machine filled in and nobody has looked at yet. */
  readonly proposed: ReadonlySet<SourceField>;
  /** Whether a person changed or confirmed anything. */
  readonly touched: boolean;
};

type Particulars = ExtractAnswer["source"] | Pick<SourceView, SourceField>;

const valuesOf = (source: Particulars): SourceDraft["values"] => ({
  outlet: source.outlet ?? "",
  title: source.title ?? "",
  authors: source.authors,
  publishedAt: source.publishedAt ?? "",
  modifiedAt: source.modifiedAt ?? "",
  language: source.language ?? "",
  section: source.section ?? "",
});

/** What was read out of an article: every field that has something in it counts as proposed. */
export function proposedSource(source: ExtractAnswer["source"]): SourceDraft {
  const values = valuesOf(source);
  return { values, proposed: new Set(SOURCE_FIELDS.filter((field) => values[field].length > 0)), touched: false };
}

/** What is on record already; what the machine read and nobody checked yet is a proposal still. */
export const recordedSource = (source: Pick<SourceView, SourceField | "proposed">): SourceDraft => ({
  values: valuesOf(source),
  proposed: new Set(source.proposed),
  touched: false,
});

/** A person's word on a field: it is no longer a proposal. */
export function correctField(draft: SourceDraft, values: Partial<SourceDraft["values"]>): SourceDraft {
  const proposed = new Set([...draft.proposed].filter((field) => !(field in values)));
  return { values: { ...draft.values, ...values }, proposed, touched: true };
}

/** The person has looked at all fields and takes them as they are. */
export const confirmFields = (draft: SourceDraft): SourceDraft => ({ ...draft, proposed: new Set(), touched: true });

export type SourceRequest = z.output<typeof sourceFields>;

/** The particulars as the API takes them, or the fields that it would refuse. */
export function sourceRequest({ values }: SourceDraft): {
  readonly source: SourceRequest | null;
  readonly wrong: SourceField[];
} {
  const orNull = (text: string) => text.trim() || null;
  const parsed = sourceFields.safeParse({
    outlet: values.outlet,
    title: values.title,
    authors: values.authors.map((author) => author.trim()).filter((author) => author !== ""),
    publishedAt: orNull(values.publishedAt),
    modifiedAt: orNull(values.modifiedAt),
    language: orNull(values.language),
    section: orNull(values.section),
  });
  if (parsed.success) return { source: parsed.data, wrong: [] };
  const paths = new Set(parsed.error.issues.map(({ path }) => path[0]));
  return { source: null, wrong: SOURCE_FIELDS.filter((field) => paths.has(field)) };
}
