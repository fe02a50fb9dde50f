import { createTranslator, type AbstractIntlMessages } from "next-intl";
import type { Problem } from "#domain/api/common.ts";
import en from "#messages/en.json" with { type: "json" };
import ko from "#messages/ko.json" with { type: "json" };
import type { Failure } from "#server/commands/failure.ts";

const STATUS = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  tooLarge: 413,
  unsupportedType: 415,
  invalid: 422,
  tooMany: 429,
  internal: 500,
  unavailable: 503,
} as const;

/** What goes wrong before a command is reached, beside what a command answers. */
export type RequestFailure = Omit<Failure, "kind"> & { readonly kind: keyof typeof STATUS };

export type Locale = "en" | "ko";

/** A failure as an RFC 9457 problem document: `code` for programs, `title` and `detail` for a person in their language. */
export function problemResponse(failure: RequestFailure, locale: Locale): Response {
  const sentence = translator(locale);
  const body: Problem = {
    type: "about:blank",
    title: sentence(`titles.${failure.kind}`),
    status: STATUS[failure.kind],
    detail: sentence(failure.code, failure.params) || sentence(`titles.${failure.kind}`),
    code: failure.code,
    ...(failure.errors
      ? { errors: failure.errors.map(({ path, message }) => ({ path, message: sentence(message) || message })) }
      : {}),
  };
  const headers = new Headers({ "Content-Type": "application/problem+json", "Cache-Control": "no-store" });
  headers.set("Content-Language", locale);
  if (failure.retryAfterSeconds !== undefined) headers.set("Retry-After", String(failure.retryAfterSeconds));
  if (failure.kind === "unauthenticated") headers.set("WWW-Authenticate", "Bearer");
  return new Response(JSON.stringify(body), { status: body.status, headers });
}

/** Gives "" for what has no sentence. */
function translator(locale: Locale): (key: string, params?: Failure["params"]) => string {
  const messages: AbstractIntlMessages = (locale === "ko" ? ko : en).problems;
  const translate = createTranslator({ locale, messages, onError: () => undefined, getMessageFallback: () => "" });
  return (key, params) => (/^[A-Za-z.]+$/.test(key) ? translate(key, params && { ...params }) : "");
}
