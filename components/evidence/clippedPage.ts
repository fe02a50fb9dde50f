import { EVIDENCE_TEXT_MAX } from "#domain/api/articles.ts";
import { z } from "#domain/zod.ts";
import { PAGE } from "./bookmarklet.ts";

/** A page that the bookmark handed over: somebody else's words, to be reviewed like any others. */
export type ClippedPage = {
  readonly url: string;
  readonly title: string;
  /** Null where only its address is known, and it is fetched from there. */
  readonly html: string | null;
  readonly text: string;
};

/** Where the bookmark says that it was clicked: the one origin that is asked for its page, and heard. */
type ClippedFrom = { readonly url: string; readonly origin: string; readonly title: string };

/** The longest address that is recorded with a source. */
const MAX_URL_LENGTH = 2000;
const MAX_TITLE_LENGTH = 1000;

const message = z.object({
  type: z.literal(PAGE),
  url: z.string(),
  title: z.string(),
  html: z.string().min(1).max(EVIDENCE_TEXT_MAX),
  text: z.string(),
});

/** What the address of the screen tells, or null where nobody sent a page here. */
export function clippedFrom(hash: string): ClippedFrom | null {
  const told = new URLSearchParams(hash.slice(1));
  const url = URL.parse(told.get("url") ?? "");
  const title = (told.get("title") ?? "").slice(0, MAX_TITLE_LENGTH);
  return url && isWebAddress(url) ? { url: url.href, origin: url.origin, title } : null;
}

/** A page out of a message of `origin`, or null where the message is none. A page cannot claim another site's address. */
export function clippedPage(data: unknown, origin: string): ClippedPage | null {
  const parsed = message.safeParse(data);
  if (!parsed.success) return null;
  const { title, html, text } = parsed.data;
  const url = URL.parse(parsed.data.url);
  const address = url && isWebAddress(url) && url.origin === origin ? url.href : origin;
  return { url: address, title: title.slice(0, MAX_TITLE_LENGTH), html, text: text.slice(0, EVIDENCE_TEXT_MAX) };
}

const isWebAddress = (url: URL): boolean => /^https?:$/.test(url.protocol) && url.href.length <= MAX_URL_LENGTH;
