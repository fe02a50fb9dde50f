import { problem, type Problem } from "#domain/api/common.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { z } from "#domain/zod.ts";

/** A failure as the API tells it, or that the server could not be reached at all. */
export type ApiFailure = { readonly kind: "problem"; readonly problem: Problem } | { readonly kind: "unreachable" };

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

async function request(method: Method, path: string, body: unknown): Promise<Result<unknown, ApiFailure>> {
  let response: Response;
  try {
    response = await fetch(`/api/v1${path}`, {
      method,
      headers: {
        // Whatever language the browser or the account prefers: a sentence is read on this page, in this page's.
        "accept-language": document.documentElement.lang,
        // A form's type names its boundary, which the browser chooses.
        ...(body === undefined || body instanceof FormData ? {} : { "content-type": "application/json" }),
      },
      body: body === undefined ? null : body instanceof FormData ? body : JSON.stringify(body),
      cache: "no-store",
    });
  } catch {
    return err({ kind: "unreachable" });
  }
  const answer: unknown = response.status === 204 ? null : await response.json().catch(() => null);
  if (response.ok) return ok(answer);
  const told = problem.safeParse(answer);
  return err(told.success ? { kind: "problem", problem: told.data } : { kind: "unreachable" });
}

/**
 * Calls `/api/v1`: `body` is sent as JSON, a form as it is, the answer is parsed with `shape`.
 * The problem's `detail` is a sentence in the reader's language and may be shown as it is.
 */
export async function api<T extends z.ZodType>(
  method: Method,
  path: string,
  shape: T,
  body?: unknown,
): Promise<Result<z.output<T>, ApiFailure>> {
  const answer = await request(method, path, body);
  return answer.ok ? ok(shape.parse(answer.value)) : answer;
}

/** For calls that answer nothing. */
export const nothing = z.unknown().transform(() => null);
