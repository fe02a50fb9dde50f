/**
 * Canonical bytes: the JSON Canonicalization Scheme of RFC 8785, with one step before it: every string, keys too, is
 * brought to Unicode Normalization Form C, so that the same words typed on two machines have the same bytes.
 */

/**
 * The canonical UTF-8 bytes of a plain JSON value.
 *
 * Throws TypeError for what JSON cannot hold exactly: undefined, functions, symbols, bigints, NaN, infinities, lone
 * surrogates, objects that are not plain, and two keys that are equal after normalisation (RFC 8785 section 3.1 wants
 * I-JSON, RFC 7493, as its input).
 */
export function canonicalBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(canonicalText(value));
}

/** The same as text: for comparing values and for sorting them. */
export function canonicalText(value: unknown): string {
  switch (typeof value) {
    case "string":
      return textOf(value);
    case "boolean":
      return value ? "true" : "false";
    case "number":
      return numberOf(value);
    case "object":
      if (value === null) return "null";
      return Array.isArray(value) ? `[${Array.from(value, canonicalText).join(",")}]` : objectOf(value);
    default:
      throw new TypeError(`A canonical value cannot hold ${typeof value}`);
  }
}

function textOf(value: string): string {
  if (!value.isWellFormed()) throw new TypeError("A canonical value cannot hold a lone surrogate");
  return JSON.stringify(value.normalize("NFC"));
}

// RFC 8785 section 3.2.2.3 prescribes ECMAScript's own number formatting, with -0 written as 0, which JSON.stringify does.
function numberOf(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError("A canonical value cannot hold NaN or an infinity");
  return JSON.stringify(value);
}

function objectOf(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new TypeError("A canonical value holds plain objects and arrays only");
  }
  const members = Object.entries(value).map(([key, member]) => [key.normalize("NFC"), member] as const);
  if (new Set(members.map(([key]) => key)).size < members.length) {
    throw new TypeError("Two keys of a canonical value are equal after normalisation");
  }
  // `<` compares UTF-16 code units, the order of RFC 8785 section 3.2.3.
  members.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${textOf(key)}:${canonicalText(member)}`).join(",")}}`;
}
