/** What schema.org data says of an article; null where it says nothing. */
export type JsonLdArticle = {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly modified: string | null;
  readonly language: string | null;
  readonly section: string | null;
};

type Json = Readonly<Record<string, unknown>>;

const ARTICLE_TYPE = /Article$|^(?:BlogPosting|Report|LiveBlogPosting)$/;
const MAX_DEPTH = 8;

/** Finds the article in the texts of a page's JSON-LD scripts: in arrays, in `@graph`, among several types. */
export function jsonLdArticle(scripts: readonly string[]): JsonLdArticle | null {
  const nodes = scripts.flatMap((script) => nodesOf(parse(script), 0));
  const found = nodes.find((node) => texts(node["@type"]).some((type) => ARTICLE_TYPE.test(type)));
  if (!found) return null;
  const byId = new Map(
    nodes.flatMap((node) => (typeof node["@id"] === "string" ? [[node["@id"], node] as const] : [])),
  );
  return {
    title: first(found["headline"]) ?? first(found["name"]),
    outlet: names(found["publisher"], byId)[0] ?? null,
    authors: names(found["author"] ?? found["creator"], byId),
    published: first(found["datePublished"]) ?? first(found["dateCreated"]),
    modified: first(found["dateModified"]),
    language: first(found["inLanguage"]),
    section: first(found["articleSection"]),
  };
}

function parse(script: string): unknown {
  try {
    return JSON.parse(script.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\*\]\]>\*\/)\s*$/g, ""));
  } catch {
    return null;
  }
}

function nodesOf(value: unknown, depth: number): Json[] {
  if (depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((item) => nodesOf(item, depth + 1));
  if (!isObject(value)) return [];
  return [value, ...nodesOf(value["@graph"], depth + 1), ...nodesOf(value["mainEntity"], depth + 1)];
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function texts(value: unknown): string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((item) => (typeof item === "string" && item.trim() !== "" ? [item.trim()] : []));
}

function first(value: unknown): string | null {
  return texts(value)[0] ?? (isObject(value) ? (texts(value["name"])[0] ?? null) : null);
}

/** Persons and bodies stand as strings, as objects with a name, or by reference to another node. */
function names(value: unknown, byId: ReadonlyMap<string, Json>): string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((item) => {
    if (!isObject(item)) return texts(item);
    const id = item["@id"];
    const named = item["name"] === undefined && typeof id === "string" ? byId.get(id) : item;
    return texts(named?.["name"]);
  });
}
