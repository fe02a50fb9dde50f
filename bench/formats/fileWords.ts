/** Elements that end within a word as often as not. */
const WITHIN_WORDS = /<\/?(?:[\w.-]+:)?(?:span|i|b|u|sup|sub|a|ref|ins|del)(?:\s[^<>]*)?>/gu;

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/**
 * Every word of an XML file, each as often as it stands there. Read with patterns on purpose: what our reader passes over, this
 * must not pass over with it.
 */
export const fileWords = (xml: string): string[] =>
  wordsIn(
    xml
      .replace(/<!--.*?-->|<\?.*?\?>/gsu, " ")
      .replace(WITHIN_WORDS, "")
      .replace(/<[^>]*>/gu, " ")
      .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/giu, (whole, hex?: string, decimal?: string, name?: string) =>
        hex !== undefined || decimal !== undefined
          ? String.fromCodePoint(Number.parseInt(hex ?? decimal ?? "", hex === undefined ? 10 : 16))
          : (ENTITIES[name ?? ""] ?? whole),
      ),
  );

const wordsIn = (text: string): string[] => text.normalize("NFC").match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

/** The words of every string in the values. */
export const wordsAmong = (values: unknown): string[] => stringsIn(values).flatMap(wordsIn);

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "number") return [String(value)];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

/** What of the first is not, as often, in the second. */
export function missingWords(wanted: readonly string[], found: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of found) left.set(word, (left.get(word) ?? 0) + 1);
  return wanted.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}
