import type { Actor } from "#domain/policy/actor.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { z } from "#domain/zod.ts";
import { actorFromRequest } from "#server/auth/actorFromRequest.ts";
import { countWork, type Work } from "#server/auth/workLimit.ts";
import { isDatabaseUnavailable } from "#server/queries/isDatabaseUnavailable.ts";
import { logFault } from "./logFault.ts";
import { isOpenedByPerson, problemPage } from "./problemPage.ts";
import { problemResponse, type Locale, type RequestFailure } from "./problemResponse.ts";
import { MAX_BODY_BYTES, parseInput, readJson } from "./readJson.ts";
import { isUpload, readUpload } from "./readUpload.ts";
import { requestLocale } from "./requestLocale.ts";

interface RouteShape<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Upload extends z.ZodType,
> {
  /** Of the path; one that does not fit (an id that is no id) is a 404. */
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly maxBodyBytes?: number;
  /** What may be sent in the body's stead, as a form with a file; without a body, what must be. */
  readonly upload?: Upload;
  /** What it costs: counted by person before anything of the request is read or looked up. */
  readonly work?: Work;
  /** Of success; a handler that answers `undefined` makes it 204. */
  readonly status?: number;
}

interface ApiCall<
  Who,
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Upload extends z.ZodType,
> {
  readonly request: Request;
  readonly actor: Who;
  readonly locale: Locale;
  readonly params: z.output<Params>;
  readonly query: z.output<Query>;
  readonly body: z.output<Body> | z.output<Upload>;
}

/** A value to answer as JSON, a failure, or a whole response. */
type Answer = Response | Result<unknown, RequestFailure>;
type RouteHandler = (request: Request, context: { readonly params: Promise<unknown> }) => Promise<Response>;

/**
 * A route handler of the API for those who are signed in: finds the actor, checks origin, path, query and body, and
 * answers JSON or an RFC 9457 problem, as a page where a person followed a link. Nothing thrown reaches the client.
 */
export function apiRoute<
  P extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = z.ZodUndefined,
  B extends z.ZodType = z.ZodNever,
  U extends z.ZodType = z.ZodNever,
>(shape: RouteShape<P, Q, B, U>, handle: (call: ApiCall<Actor, P, Q, B, U>) => Promise<Answer>): RouteHandler {
  return handler(
    (actor) => (actor ? ok(actor) : err({ kind: "unauthenticated", code: "signInNeeded" })),
    shape,
    handle,
  );
}

/** The same for those who need not be signed in. */
export function publicRoute<
  P extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = z.ZodUndefined,
  B extends z.ZodType = z.ZodNever,
  U extends z.ZodType = z.ZodNever,
>(shape: RouteShape<P, Q, B, U>, handle: (call: ApiCall<Actor | null, P, Q, B, U>) => Promise<Answer>): RouteHandler {
  return handler((actor) => ok(actor), shape, handle);
}

function handler<Who, P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, U extends z.ZodType>(
  admit: (actor: Actor | null) => Result<Who, RequestFailure>,
  shape: RouteShape<P, Q, B, U>,
  handle: (call: ApiCall<Who, P, Q, B, U>) => Promise<Answer>,
): RouteHandler {
  return async (request, context) => {
    let locale = requestLocale(request, null);
    const failed = (failure: RequestFailure): Response | Promise<Response> => {
      const problem = problemResponse(failure, locale);
      return isOpenedByPerson(request) ? problemPage(request, problem, locale) : problem;
    };
    try {
      const actor = await actorFromRequest(request);
      if (!actor.ok) return await failed({ kind: "forbidden", code: actor.error });
      locale = requestLocale(request, actor.value);
      const who = admit(actor.value);
      if (!who.ok) return await failed(who.error);
      const counted = shape.work && actor.value ? await countWork(actor.value.userId, shape.work) : ok(null);
      if (!counted.ok) return await failed(counted.error);
      const input = await readInput(request, await context.params, shape);
      if (!input.ok) return await failed(input.error);
      const answer = await handle({ request, actor: who.value, locale, ...input.value });
      if (answer instanceof Response) return answer;
      return answer.ok ? success(answer.value, shape.status ?? 200) : await failed(answer.error);
    } catch (error) {
      if (isDatabaseUnavailable(error)) return failed({ kind: "unavailable", code: "unavailable" });
      logFault(request, error);
      return failed({ kind: "internal", code: "internal" });
    }
  };
}

type Input<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, U extends z.ZodType> = Pick<
  ApiCall<unknown, P, Q, B, U>,
  "params" | "query" | "body"
>;

/** Without a schema for a part, that part is undefined, and of no type that a handler could use, by the defaults of apiRoute. */
async function readInput<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, U extends z.ZodType>(
  request: Request,
  path: unknown,
  shape: RouteShape<P, Q, B, U>,
): Promise<Result<Input<P, Q, B, U>, RequestFailure>> {
  const nothing = ok(undefined) as Result<never, RequestFailure>;
  const params = shape.params ? parseInput(shape.params, path) : nothing;
  if (!params.ok) return err({ kind: "notFound", code: "notFound" });
  const search = Object.fromEntries(new URL(request.url).searchParams);
  const query = shape.query ? parseInput(shape.query, search) : nothing;
  if (!query.ok) return query;
  const body = shape.body || shape.upload ? await readBody(request, shape) : nothing;
  return body.ok ? ok({ params: params.value, query: query.value, body: body.value }) : body;
}

async function readBody<B extends z.ZodType, U extends z.ZodType>(
  request: Request,
  { body, upload, maxBodyBytes = MAX_BODY_BYTES }: Pick<RouteShape<z.ZodType, z.ZodType, B, U>, BodyKeys>,
): Promise<Result<z.output<B> | z.output<U>, RequestFailure>> {
  if (upload && isUpload(request)) return readUpload(request, upload);
  return body ? readJson(request, body, maxBodyBytes) : err({ kind: "unsupportedType", code: "formExpected" });
}

type BodyKeys = "body" | "upload" | "maxBodyBytes";

function success(value: unknown, status: number): Response {
  const headers = { "Cache-Control": "no-store" };
  return value === undefined ? new Response(null, { status: 204, headers }) : Response.json(value, { status, headers });
}
