import { canonicalText } from "#domain/document/canonical.ts";
import type { Json } from "./appendAudit.ts";

type Values = Readonly<Record<string, unknown>>;

/**
 * What an audit event keeps of a correction: of the fields in `after` those that it changed, with the value before it and
 * the new one. A field that is not set is null.
 */
export function changedValues(
  before: Values,
  after: Values,
): Record<string, { readonly before: Json; readonly after: Json }> {
  return Object.fromEntries(
    Object.entries(after).flatMap(([field, now]) => {
      const [was, is] = [plain(before[field]), plain(now)];
      return canonicalText(was) === canonicalText(is) ? [] : [[field, { before: was, after: is }]];
    }),
  );
}

const plain = (value: unknown): Json => (value === undefined ? null : JSON.parse(JSON.stringify(value)));
