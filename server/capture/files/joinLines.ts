type Line = { readonly text: string };

/** What a document tells of how its lines are broken. */
export type Words = {
  /** Every word that is whole on a line, lower-cased. */
  readonly whole: ReadonlySet<string>;
  /** Whether its lines keep the space that they were broken at: then one without it was broken within a word. */
  readonly keepsSpaces: boolean;
};

/** Lines are broken at a space about every second time even where they may be broken within words. */
const MIN_KEPT_SPACES_SHARE = 0.2;

export function wordsOf(lines: readonly Line[]): Words {
  const kept = lines.filter(({ text }) => /\s$/.test(text)).length;
  // A line's first and last words may be halves.
  const whole = lines.flatMap(
    ({ text }) =>
      text
        .toLowerCase()
        .match(/\p{L}+(?:-\p{L}+)*/gu)
        ?.slice(1, -1) ?? [],
  );
  return { whole: new Set(whole), keepsSpaces: kept > lines.length * MIN_KEPT_SPACES_SHARE };
}

/** The lines of a paragraph as one, words that a line's end broke whole again. */
export function joinLines(lines: readonly Line[], words: Words): string {
  return lines
    .reduce((text, line) => (text === "" ? line.text : joinTwo(text, line.text, words)), "")
    .replace(/\u00ad/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function joinTwo(text: string, line: string, words: Words): string {
  const next = line.trimStart();
  if (/\s$/.test(text)) return text + next;
  const head = /(\p{L}+)[-\u00ad\u2010]$/u.exec(text)?.[1];
  const tail = /^\p{Ll}+/u.exec(next)?.[0];
  if (head !== undefined && tail !== undefined) return unbroken(text, head, next, tail, words);
  return isWithinWord(text, next, words) ? text + next : `${text} ${next}`;
}

/** "re-" and "open" are "reopen"; "long-" and "awaited" keep the hyphen where the document writes it elsewhere. */
function unbroken(text: string, head: string, next: string, tail: string, { whole }: Words): string {
  const isCompound = whole.has(`${head}-${tail}`.toLowerCase()) && !whole.has(`${head}${tail}`.toLowerCase());
  return text.slice(0, -1) + (isCompound ? "-" : "") + next;
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。]/u;
/** Particles and endings that never stand alone, so that a line which begins with one goes on within a word. */
const ENDING =
  /^(?:은|는|을|를|의|에|와|과|로|으로|에서|에게|까지|부터|라고|다고|했다|한다|됐다|된다|였다|이다|다)(?![\p{L}])/u;

/**
 * Chinese and Japanese are written without spaces. Korean is often broken between any two letters, and nothing on the
 * page tells whether there was a space: the document's own words do, and else there was one.
 */
function isWithinWord(text: string, next: string, { whole, keepsSpaces }: Words): boolean {
  const [last = "", first = ""] = [text.at(-1), next.at(0)];
  if (UNSPACED.test(last) && UNSPACED.test(first)) return true;
  const head = /\p{Script=Hangul}+$/u.exec(text)?.[0];
  const tail = /^\p{Script=Hangul}+/u.exec(next)?.[0];
  if (head === undefined || tail === undefined) return false;
  return keepsSpaces || ENDING.test(next) || (whole.has(head + tail) && !(whole.has(head) && whole.has(tail)));
}
