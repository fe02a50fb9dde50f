/** A statement as a person marked it: [start, end) of the text, and who is said to have made it. */
export type MarkedStatement = {
  readonly start: number;
  readonly end: number;
  readonly kind: "direct" | "reported";
  readonly speaker: string | null;
  readonly office: string | null;
  readonly organisation: string | null;
  readonly verb: string | null;
  /** When and where it was said; null where nobody marked either. */
  readonly circumstances: { readonly saidOn: string | null; readonly place: string | null } | null;
};

export type MarkedArticle = {
  readonly id: string;
  readonly date: string | null;
  readonly text: string;
  readonly statements: readonly MarkedStatement[];
};

type Voice = Pick<MarkedStatement, "speaker" | "office" | "organisation">;

const NOBODY: Voice = { speaker: null, office: null, organisation: null };
const MARK = /⟦(\S+?)(?: (~?)([^|@⟧]*?)(?: ?@(\S+) ([^|⟧]+))?)?\|([^⟦⟧]*)⟧/gu;

/** Reads a file of marked articles, as `README.md` beside it describes them. Throws where the file breaks its format. */
export function markedArticles(file: string): MarkedArticle[] {
  return file
    .normalize("NFC")
    .split(/^=== /mu)
    .slice(1)
    .map((entry) => markedArticle(entry));
}

function markedArticle(entry: string): MarkedArticle {
  const gap = entry.indexOf("\n\n");
  const [id = "", ...fields] = entry.slice(0, gap).split("\n");
  const date = fields.find((field) => field.startsWith("date: "))?.slice("date: ".length) ?? null;
  const voices = new Map(fields.filter((field) => field.includes(" = ")).map(voice));
  return { id, date, ...unmark(id, entry.slice(gap).trim(), voices) };
}

/** "key = speaker | office | organisation", where "-" says that the article gives none. */
function voice(field: string): readonly [string, Voice] {
  const [key = "", told = ""] = field.split(" = ");
  const [speaker, office, organisation] = told.split(" | ").map(given);
  return [key, { speaker: speaker ?? null, office: office ?? null, organisation: organisation ?? null }];
}

function given(part: string): string | null {
  return part === "-" ? null : part;
}

function unmark(id: string, marked: string, voices: ReadonlyMap<string, Voice>) {
  const statements: MarkedStatement[] = [];
  let text = "";
  let from = 0;
  for (const match of marked.matchAll(MARK)) {
    const [whole, key = "", tilde, verb, saidOn, place, words = ""] = match;
    const speaking = key === "-" ? NOBODY : voices.get(key);
    if (!speaking) throw new Error(`${id} has no voice "${key}"`);
    text += marked.slice(from, match.index);
    const kind = tilde === "~" ? "reported" : "direct";
    const circumstances = saidOn && place ? { saidOn: given(saidOn), place: given(place) } : null;
    const range = { start: text.length, end: text.length + words.length };
    statements.push({ ...range, kind, ...speaking, verb: verb || null, circumstances });
    text += words;
    from = match.index + whole.length;
  }
  text += marked.slice(from);
  if (/[⟦⟧]/u.test(text)) throw new Error(`${id} has a mark that cannot be read`);
  return { text, statements };
}
