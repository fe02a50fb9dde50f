import { createTranslator } from "next-intl";
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
  const { titles, ...sentences } = PROBLEMS[locale];
  const title = titles[failure.kind];
  const sentence = translator(locale, sentences);
  const body: Problem = {
    type: "about:blank",
    title,
    status: STATUS[failure.kind],
    detail: sentence(failure.code, failure.params) || title,
    code: failure.code,
    ...(failure.errors
      ? { errors: failure.errors.map(({ path, message }) => ({ path, message: sentence(message) || message })) }
      : {}),
  };
  const headers = new Headers({
    "Content-Type": "application/problem+json",
    "Content-Language": locale,
    "Cache-Control": "no-store",
  });
  if (failure.retryAfterSeconds !== undefined) headers.set("Retry-After", String(failure.retryAfterSeconds));
  if (failure.kind === "unauthenticated") headers.set("WWW-Authenticate", "Bearer");
  return new Response(JSON.stringify(body), { status: body.status, headers });
}

/** Why a file was not read is told beside the other sentences of reading files. */
const PROBLEMS = {
  en: { ...en.import.refusals, ...en.problems },
  ko: { ...ko.import.refusals, ...ko.problems },
};

/** Gives "" for what has no sentence: a library's own message, say. */
function translator(locale: Locale, messages: Record<string, string>) {
  const translate = createTranslator({ locale, messages });
  return (code: string, params: Failure["params"] = {}): string =>
    Object.hasOwn(messages, code) ? translate(code, { ...params }) : "";
}
