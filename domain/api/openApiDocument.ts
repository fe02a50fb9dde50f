import { z } from "#domain/zod.ts";
import { namedSchemas } from "./namedSchemas.ts";
import { ANSWERS } from "./operations/answers.ts";
import type { Operation } from "./operations/operation.ts";
import { OPERATIONS } from "./operations/operations.ts";
import { REQUESTS } from "./operations/requests.ts";

type Json = { readonly [key: string]: unknown };

/** The description of the API as an OpenAPI 3.1 document, made from the schemas that parse its requests. */
export function openApiDocument(): Json {
  return {
    openapi: "3.1.0",
    info: {
      title: "Whereas",
      version: "1",
      description: "A drafting workspace for parliamentary resolutions. Errors are problem documents (RFC 9457).",
    },
    servers: [{ url: "/api/v1" }],
    security: [{ session: [] }, { token: [] }],
    paths: pathsOf(OPERATIONS),
    components: {
      schemas: {
        ...namedSchemas(REQUESTS, { at: SCHEMAS, io: "input" }),
        ...namedSchemas(ANSWERS, { at: SCHEMAS, io: "output" }),
      },
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "next-auth.session-token" },
        token: { type: "http", scheme: "bearer", description: "A personal token, made in the settings" },
      },
    },
  };
}

const SCHEMAS = "#/components/schemas/";

const reference = (name: string): Json => ({ $ref: `${SCHEMAS}${name}` });

const PROBLEM: Json = { "application/problem+json": { schema: reference("Problem") } };

const REFUSED: Json = { description: "Refused", content: PROBLEM };

const TOO_MANY: Json = {
  description: "Asked for too often in a short time",
  headers: {
    "Retry-After": { description: "Seconds to wait", required: true, schema: { type: "integer", minimum: 1 } },
  },
  content: PROBLEM,
};

function pathsOf(operations: readonly Operation[]): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: described(operation) };
  }
  return paths;
}

function described(operation: Operation): Json {
  const { takes, takesUpload, summary, open, limited } = operation;
  return {
    summary,
    operationId: operationId(operation),
    parameters: [...pathParameters(operation.path), ...queryParameters(operation.query)],
    ...(takes || takesUpload
      ? { requestBody: { required: true, content: { ...(takes ? jsonOf(takes) : {}), ...uploadOf(takesUpload) } } }
      : {}),
    responses: {
      [operation.status]: { description: "Done", ...contentOf(operation.answers) },
      ...(limited ? { 429: TOO_MANY } : {}),
      default: REFUSED,
    },
    ...(open ? { security: [] } : {}),
  };
}

const jsonOf = (name: string): Json => ({ "application/json": { schema: reference(name) } });

/** Fields that are no words are sent as JSON within the form. */
const uploadOf = (name: string | undefined): Json =>
  name === undefined ? {} : { "multipart/form-data": { schema: reference(name) } };

function contentOf(answers: Operation["answers"]): Json {
  if (answers === undefined) return {};
  if (typeof answers === "string") return { content: jsonOf(answers) };
  const bytes = { schema: { type: "string", format: "binary" } };
  const { mediaTypes, json } = answers;
  return { content: { ...Object.fromEntries(mediaTypes.map((type) => [type, bytes])), ...(json ? jsonOf(json) : {}) } };
}

/** Parts of a path that are no ids. */
const PATH_SHAPES: ReadonlyMap<string | undefined, Json> = new Map<string | undefined, Json>([
  ["n", { type: "integer", minimum: 1 }],
  ["selectorHash", { type: "string", pattern: "^[0-9a-f]{64}$" }],
]);

const pathParameters = (path: string): Json[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: PATH_SHAPES.get(name) ?? { type: "string", format: "uuid" },
  }));

function queryParameters(query: z.ZodObject | undefined): Json[] {
  if (!query) return [];
  // What a number is written as in an address is not what it is read as: describe what it is read as.
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: "output" });
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: "query",
    required: required.includes(name),
    schema,
  }));
}

/** "get /resolutions/{id}/lost-words" -> "getResolutionsIdLostWords". */
const operationId = ({ method, path }: Operation): string =>
  method +
  path.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_all, first: string) => first.toUpperCase()).replace(/\W/g, "");
