import { BLOCK_KINDS, CITE_KINDS, MAX_LEVEL, markSpecs, type nodeSpecs } from "#domain/document/schema.ts";

/**
 * Which attribute values and marks a client may write. The schema says which names there are; this says what may stand in
 * them, so that nothing hostile reaches another page or an export.
 */

/** Ids, dates and hashes; a UUID has 36 characters, a SHA-256 64. */
const MAX_TOKEN_LENGTH = 200;
/** A footnote of several pages. */
const MAX_NOTE_LENGTH = 20_000;

type Rule = (value: unknown) => boolean;

/**
 * A NUL is no character of a text. The database refuses it, and so would refuse a rival's edit that swallows such words, a
 * position on their clause, and the settled text.
 */
export const isText = (text: string): boolean => !text.includes("\0");

const token: Rule = (value) => typeof value === "string" && value.length <= MAX_TOKEN_LENGTH && isText(value);
const words: Rule = (value) => typeof value === "string" && value.length <= MAX_NOTE_LENGTH && isText(value);
const oneOf =
  (values: readonly string[]): Rule =>
  (value) =>
    typeof value === "string" && values.includes(value);
const level: Rule = (value) => typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= MAX_LEVEL;

type Inline = Exclude<keyof typeof nodeSpecs, "doc" | "block" | "text">;
type AttributeRules<Spec> = Spec extends { attrs: infer Attrs } ? Record<keyof Attrs, Rule> : Record<never, Rule>;

const nodeRules: { [Name in "block" | Inline]: AttributeRules<(typeof nodeSpecs)[Name]> } = {
  block: { id: token, kind: oneOf(BLOCK_KINDS), level, group: token, party: token, basis: token },
  cite: { evidenceId: token, kind: oneOf(CITE_KINDS) },
  note: { text: words },
  crossReference: { blockId: token },
  blank: { hint: words },
};

const attributesOf = (specs: object, name: string): readonly string[] | null => {
  const spec: unknown = Object.hasOwn(specs, name)
    ? Object.entries(specs).find(([key]) => key === name)?.[1]
    : undefined;
  if (typeof spec !== "object" || spec === null) return null;
  return "attrs" in spec && typeof spec.attrs === "object" && spec.attrs !== null ? Object.keys(spec.attrs) : [];
};

export const isInlineName = (name: string): boolean => name !== "block" && Object.hasOwn(nodeRules, name);

/** What is wrong with an attribute, or null. `null` as a value is what clearing one leaves. */
export function attributeProblem(nodeName: string, key: string, value: unknown): string | null {
  const rules = new Map(Object.entries(nodeRules)).get(nodeName);
  const rule = rules && new Map<string, Rule>(Object.entries(rules)).get(key);
  if (!rule) return `attribute ${key.slice(0, 100)} of ${nodeName.slice(0, 100)}`;
  return value === null || rule(value) ? null : `value of ${nodeName}.${key}`;
}

/** Bindings write a mark that may stand twice on the same words as "comment--<eight characters of a hash>". */
const HASHED_MARK_NAME = /^(.+)--[a-zA-Z0-9+/=]{8}$/;

/** What is wrong with a mark as it stands in a text, or null. `null` as a value ends the mark. */
export function markProblem(key: string, value: unknown): string | null {
  const name = HASHED_MARK_NAME.exec(key)?.[1] ?? key;
  const attributes = attributesOf(markSpecs, name);
  if (attributes === null) return `mark ${key.slice(0, 100)}`;
  if (value === null) return null;
  if (typeof value !== "object" || Array.isArray(value)) return `value of mark ${name}`;
  const isKnown = ([attribute, held]: [string, unknown]) =>
    attributes.includes(attribute) && (held === null || token(held));
  return Object.entries(value).every(isKnown) ? null : `value of mark ${name}`;
}
