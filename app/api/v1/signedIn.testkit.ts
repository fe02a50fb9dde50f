import type { Actor, Role } from "#domain/policy/actor.ts";
import { hashPassword } from "#server/auth/password.ts";
import { createPerson } from "#server/db/people.testkit.ts";
import * as session from "./session/route.ts";

/** People who sign in and call routes, as browsers and programs do. */

export const PASSWORD = "a ferry at dawn";
export const passwordHash = await hashPassword(PASSWORD);

type Handler = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>;
interface Call {
  readonly cookie?: string;
  readonly bearer?: string;
  readonly headers?: Record<string, string>;
  readonly id?: string;
  readonly body?: unknown;
}

/** Calls a route as a program does, from an address of its own unless told otherwise. */
export async function call(handler: Handler, method: string, { cookie, bearer, headers, id, body }: Call = {}) {
  const request = new Request("http://localhost:3000/api/v1/x", {
    method,
    headers: {
      ...(cookie ? { cookie } : {}),
      ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const response = await handler(request, { params: Promise.resolve({ id }) });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === "" ? null : JSON.parse(text) };
}

export const signIn = (email: string, given = PASSWORD, address = crypto.randomUUID()) =>
  call(session.POST, "POST", { body: { email, password: given }, headers: { "x-forwarded-for": address } });

export const cookieOf = (headers: Headers) => (headers.get("set-cookie") ?? "").split(";")[0] ?? "";

/** A person with a browser. */
export async function signedIn(role: Role, partyId: string | null = null): Promise<{ actor: Actor; cookie: string }> {
  const actor = await createPerson(role, partyId, passwordHash);
  return { actor, cookie: cookieOf((await signIn(actor.email)).headers) };
}
