import { z } from "#domain/zod.ts";

type Json = Readonly<Record<string, unknown>>;

/**
 * Schemas by name as JSON Schemas (2020-12), each naming the others where it holds them.
 *
 * @param at what stands before a name in a reference to it: "#/$defs/"
 */
export function namedSchemas(
  named: Readonly<Record<string, z.ZodType>>,
  { at, io }: { readonly at: string; readonly io: "input" | "output" },
): Record<string, Json> {
  const registry = z.registry<{ id: string }>();
  for (const [name, schema] of Object.entries(named)) registry.add(schema, { id: name });
  const { schemas } = z.toJSONSchema(registry, { io, uri: (name) => `${at}${name}` });
  // An `$id` may hold no fragment (2020-12, 8.2.1), and the document that the schemas become part of has its own dialect.
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $id: _id, $schema: _schema, ...schema }]) => [name, schema]),
  );
}
