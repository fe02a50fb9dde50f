import {
  isTokenAtKeyword,
  isTokenBadString,
  isTokenBadURL,
  isTokenCDC,
  isTokenCDO,
  isTokenCloseCurly,
  isTokenComment,
  isTokenFunction,
  isTokenOpenCurly,
  isTokenSemicolon,
  isTokenString,
  isTokenURL,
  isTokenWhiteSpaceOrComment,
  mirrorVariant,
  tokenize,
  type CSSToken,
} from "@csstools/css-tokenizer";

/** Where a style sheet gets what it names. Each answers null for what is left out. */
export type StyleSources = {
  /** A picture as a `data:` address. */
  readonly image: (address: string) => string | null;
  /** The rules of an imported style sheet, made inert with its own addresses. */
  readonly imported: (address: string) => string | null;
};

/** Old Internet Explorer ran what stands in it. */
const RUNNING = "expression";
/** Functions whose first string is an address. */
const ADDRESS_FUNCTIONS = new Set(["url", "src"]);
/** Functions whose strings are all addresses. */
const IMAGE_SETS = new Set(["image-set", "-webkit-image-set"]);
/** Rules without a use here: fonts are left out, and the other two name what no longer matters. */
const DROPPED_RULES = new Set(["font-face", "charset", "namespace"]);

/**
 * Rules or declarations of CSS that load nothing and run nothing, and end nothing but themselves: each address is a picture's
 * bytes or gone, imports stand in place, strings and brackets are closed. Works on tokens (CSS Syntax 3), which are the same
 * whatever a browser understands of the grammar.
 */
export function inertStyles(css: string, sources: StyleSources): string {
  const rewriting = new Rewriting(tokenize({ css }), sources);
  // What is not a string (those are escaped) must not look like the end of the element that holds it all.
  return rewriting.result().replaceAll("</", "<\\/");
}

class Rewriting {
  readonly #tokens: readonly CSSToken[];
  readonly #sources: StyleSources;
  readonly #out: string[] = [];
  /** Closers of what is open, the innermost last; with the function's name where it is one. */
  readonly #open: { readonly closer: string; readonly name: string }[] = [];
  #at = 0;

  constructor(tokens: readonly CSSToken[], sources: StyleSources) {
    this.#tokens = tokens;
    this.#sources = sources;
  }

  result(): string {
    for (let token = this.#next(); token !== undefined; token = this.#next()) this.#rewrite(token);
    const closers = this.#open.toReversed().map(({ closer }) => closer);
    return [...this.#out, ...closers].join("");
  }

  #next(): CSSToken | undefined {
    const token = this.#tokens[this.#at];
    this.#at++;
    return token;
  }

  #rewrite(token: CSSToken): void {
    // A comment parts two words, and so must what stands for it.
    if (isTokenComment(token)) this.#out.push(" ");
    else if (isTokenBadString(token) || isTokenBadURL(token) || isTokenCDO(token) || isTokenCDC(token)) return;
    else if (isTokenURL(token)) this.#out.push(this.#addressed(token[4].value));
    else if (isTokenString(token)) this.#out.push(this.#stringOf(token[4].value));
    else if (isTokenAtKeyword(token)) this.#rule(token[1], token[4].value.toLowerCase());
    else if (isTokenFunction(token)) this.#function(token[1], token[4].value.toLowerCase());
    else this.#plain(token);
  }

  #plain(token: CSSToken): void {
    const closer = mirrorVariant(token)?.[1];
    if (closer !== undefined && "([{".includes(token[1])) this.#open.push({ closer, name: "" });
    // A closer that closes nothing is an error that a browser skips, and would close what is put around this.
    else if (")]}".includes(token[1]) && !this.#closes(token[1])) return;
    this.#out.push(token[1]);
  }

  /** A closer closes what it opened, and with it what was left open within. */
  #closes(closer: string): boolean {
    const at = this.#open.findLastIndex((open) => open.closer === closer);
    if (at < 0) return false;
    for (const { closer: missing } of this.#open.splice(at).toReversed().slice(0, -1)) this.#out.push(missing);
    return true;
  }

  #stringOf(value: string): string {
    if (!IMAGE_SETS.has(this.#open.at(-1)?.name ?? "")) return quoted(value);
    return quoted(this.#sources.image(value) ?? "");
  }

  #addressed(address: string): string {
    // Of the page itself: a filter or a mask in it.
    if (address.startsWith("#")) return `url(${quoted(address)})`;
    return `url(${quoted(this.#sources.image(address) ?? "")})`;
  }

  #function(text: string, name: string): void {
    if (ADDRESS_FUNCTIONS.has(name)) {
      const address = this.#until((token) => token[1] === ")").find(isTokenString);
      this.#out.push(this.#addressed(address?.[4].value ?? ""));
      return;
    }
    this.#open.push({ closer: ")", name });
    this.#out.push(name === RUNNING ? "left-out(" : text);
  }

  #rule(text: string, name: string): void {
    if (name === "import") this.#import();
    else if (DROPPED_RULES.has(name)) this.#skipRule();
    else this.#out.push(text);
  }

  /** An import under a media query stands in a rule of that query; one under a layer or a condition is left out. */
  #import(): void {
    const prelude = this.#until(isTokenSemicolon).filter((token) => !isTokenComment(token));
    const [first, ...rest] = prelude.slice(prelude.findIndex((token) => !isTokenWhiteSpaceOrComment(token)));
    let address = isTokenString(first) || isTokenURL(first) ? first[4].value : null;
    let query = rest;
    if (isTokenFunction(first) && ADDRESS_FUNCTIONS.has(first[4].value.toLowerCase())) {
      const end = rest.findIndex((token) => token[1] === ")");
      address = rest.slice(0, end).find(isTokenString)?.[4].value ?? null;
      query = rest.slice(end + 1);
    }
    const media = query.map((token) => token[1]).join("");
    const isConditional = /\blayer\b|\bsupports\b|[{}"'\\]/i.test(media) || this.#open.length > 0;
    const rules = address === null || isConditional ? null : this.#sources.imported(address);
    if (rules !== null) this.#out.push(media.trim() === "" ? rules : `@media ${media}{${rules}}`);
  }

  /** The tokens up to the first that ends it, which is taken too. */
  #until(ends: (token: CSSToken) => boolean): CSSToken[] {
    const found: CSSToken[] = [];
    for (let token = this.#next(); token !== undefined && !ends(token); token = this.#next()) found.push(token);
    return found;
  }

  /** A rule without a block ends at its semicolon, another with its block. */
  #skipRule(): void {
    let depth = 0;
    for (let token = this.#next(); token !== undefined; token = this.#next()) {
      if (isTokenOpenCurly(token)) depth++;
      else if (isTokenCloseCurly(token) && --depth <= 0) return;
      else if (isTokenSemicolon(token) && depth === 0) return;
    }
  }
}

/** A CSS string that neither ends early nor looks like a tag. */
const quoted = (value: string): string =>
  `"${value.replace(/["\\<\n\r\f\0]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
