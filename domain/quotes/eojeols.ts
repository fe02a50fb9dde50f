/** A word of a Korean sentence with the particle that marks its role; `quoted` words are masked out. */
export type Eojeol = {
  readonly text: string;
  readonly stem: string;
  readonly particle: string;
  /** Its spelling in Latin letters or Hanja follows in parentheses: a name ends here. "(NATO)" is no spelling. */
  readonly isSpelledOut: boolean;
  readonly start: number;
  readonly end: number;
};

/** What stands before "에는" or "으로는" is a place or a means, and no topic; 벨기에 ends so by itself, and 경영학과 in "과". */
const PARTICLE =
  /(?:께서는|께서도|께서|에게는|에게도|에게|에서는|에서도|(?<!벨기)에[는도]|으로는|까지는|부터는|과의|와의|은|는|이|가|도|의|을|를|(?<!학)과|와|,)$/u;

/** "총장님": an office, politely. */
const HONOUR = /(?<=[장원표관수독리령사])님$/u;

/** Splits a sentence whose quotations are masked into words; `base` is the offset of its beginning. */
export function eojeols(masked: string, base: number): Eojeol[] {
  return Array.from(masked.matchAll(/(?:\([^()]*\)|\S)+/g), (match) => {
    const bare = match[0].replace(/\([^)]*\)/g, "");
    const particle = PARTICLE.exec(bare)?.[0] ?? "";
    const stem = (particle === bare ? bare : bare.slice(0, bare.length - particle.length)).replace(HONOUR, "");
    const start = base + match.index;
    const isSpelledOut =
      /\((?:[^()]*\p{Ll}[^()]*|\p{Script=Han}+)\)/u.test(match[0]) && !/\(\p{Script=Hangul}/u.test(match[0]);
    return { text: bare, stem, particle, isSpelledOut, start, end: start + match[0].length };
  });
}
