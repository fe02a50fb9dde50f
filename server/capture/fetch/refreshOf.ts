/** Longer, and a reader was meant to read what stands there. */
const MAX_DELAY_SECONDS = 5;

/** A page that only leads on is a few lines; an article's page is larger than this by its menus alone. */
const MAX_PAGE_BYTES = 16 * 1024;

/** "You are being redirected. If nothing happens, follow this link." is some of it; the shortest report is longer. */
const MAX_SEEN_LENGTH = 300;

const UNSEEN = /<!--[\s\S]*?(?:-->|$)|<(script|style|head)\b[\s\S]*?(?:<\/\1\s*>|$)|<[^>]*(?:>|$)/gi;
const META = /<meta\b[^>]*>/gi;
/** HTML, 4.2.5.3: a time, then an address. */
const REFRESH = /^\s*(\d+)[\d.]*\s*[;,]?\s*(.*)$/s;

/**
 * Where a page that has no article leads on by itself: the address in its `<meta http-equiv="refresh">`, as its bytes spell
 * it, one character for each (as `Location` is read). Null for a page that stays, that waits, or that says something.
 */
export function refreshOf(contentType: string, bytes: Uint8Array): string | null {
  if (!contentType.startsWith("text/html") || bytes.length > MAX_PAGE_BYTES) return null;
  const markup = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  const refresh = [...markup.matchAll(META)]
    .map(([meta]) => meta)
    .find((meta) => /^refresh$/i.test(attributeOf(meta, "http-equiv")));
  const [, seconds, rest = ""] = REFRESH.exec(attributeOf(refresh ?? "", "content")) ?? [];
  const address = unquoted(rest.replace(/^url\s*=\s*/i, ""));
  if (address === "" || Number(seconds) > MAX_DELAY_SECONDS) return null;
  const seen = markup.replace(UNSEEN, " ").replace(/\s+/g, " ").trim();
  return seen.length > MAX_SEEN_LENGTH ? null : address;
}

/** Only blanks of ASCII go: the last byte of a Korean letter may look like one of another kind. */
const unquoted = (address: string): string =>
  (/^(["'])(.*?)(?:\1|$)/s.exec(address)?.[2] ?? address).replace(/[\t\n\f\r ]+$/, "");

function attributeOf(tag: string, name: string): string {
  const [, double, single, bare] =
    new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>"']+))`, "i").exec(tag) ?? [];
  return (double ?? single ?? bare ?? "").replaceAll("&amp;", "&").replaceAll("&quot;", '"').replaceAll("&#39;", "'");
}
