import type { Problem } from "#domain/api/common.ts";
import en from "#messages/en.json" with { type: "json" };
import ko from "#messages/ko.json" with { type: "json" };
import type { Locale } from "./problemResponse.ts";

/** Whether a person opens the address itself: browsers say so of links that are followed, and of nothing that a program asks. */
export const isOpenedByPerson = ({ method, headers }: Request): boolean =>
  method === "GET" && headers.get("sec-fetch-mode") === "navigate";

/**
 * The same failure for somebody who followed a link to a file: what is wrong, and the way on. Who is not signed in comes back
 * to the text that the link is about.
 */
export async function problemPage(request: Request, problem: Response, locale: Locale): Promise<Response> {
  const { title, detail }: Pick<Problem, "title" | "detail"> = await problem.json();
  const { href, words } = wayOn(request, problem.status, locale);
  const headers = new Headers(problem.headers);
  headers.set("Content-Type", "text/html;charset=utf-8");
  headers.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'");
  const page = `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><style>${STYLE}</style></head><body><main><h1>${escaped(title)}</h1><p>${escaped(detail ?? "")}</p><p><a href="${escaped(href)}" target="_top">${escaped(words)}</a></p></main></body></html>`;
  return new Response(page, { status: problem.status, headers });
}

const STYLE =
  ":root{color-scheme:light dark}body{margin:0;font:16px/1.6 system-ui,sans-serif;word-break:keep-all}main{max-width:34rem;margin:16vh auto 0;padding:0 20px}h1{font-size:1.4rem}";

const MESSAGES = { en, ko };

function wayOn(request: Request, status: number, locale: Locale): { readonly href: string; readonly words: string } {
  const { signIn, notice } = MESSAGES[locale];
  if (status !== UNAUTHENTICATED) return { href: `/${locale}/resolutions`, words: notice.toResolutions };
  return { href: `/${locale}/sign-in?${new URLSearchParams({ next: textOf(request.url) })}`, words: signIn.title };
}

const UNAUTHENTICATED = 401;

/** The screen of the text that an address of the API is about. */
function textOf(address: string): string {
  const { pathname, searchParams } = new URL(address);
  const [, resolution] = /^\/api\/v1(\/resolutions\/[0-9a-f-]{36})\//u.exec(pathname) ?? [];
  if (resolution === undefined) return "/resolutions";
  const version = /^[1-9]\d{0,5}$/u.exec(searchParams.get("version") ?? "")?.[0];
  return version === undefined ? resolution : `${resolution}/versions/${version}`;
}

const escaped = (text: string): string => text.replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
