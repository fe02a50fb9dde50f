const HANGUL_NAME = /^\p{Script=Hangul}+$/u;

/** Two signs for a small circle: the given name of a Korean name, else the first letters of first and last word. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const [first = ""] = words;
  if (words.length === 1 && HANGUL_NAME.test(first)) return first.slice(-2);
  const letters = [first, words.length > 1 ? (words.at(-1) ?? "") : ""];
  return letters
    .map((word) => [...word][0] ?? "")
    .join("")
    .toUpperCase();
}
