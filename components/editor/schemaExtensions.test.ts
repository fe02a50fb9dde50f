import { getSchema } from "@tiptap/core";
import { expect, test } from "vitest";
import { documentSchema } from "#domain/document/schema.ts";
import { schemaExtensions } from "./schemaExtensions.ts";

const schema = getSchema(schemaExtensions());

const shapeOf = ({ spec }: { spec: Record<string, unknown> }) =>
  Object.fromEntries(
    ["content", "group", "inline", "atom", "defining", "excludes", "inclusive"].map((key) => [key, spec[key]]),
  );
const attrsOf = ({ spec }: { spec: { attrs?: unknown } }) => spec.attrs ?? {};

test("the editor knows the domain's nodes, in the domain's order, and no other", () => {
  expect(Object.keys(schema.nodes)).toEqual(Object.keys(documentSchema.nodes));
  expect(schema.topNodeType.name).toBe(documentSchema.topNodeType.name);
});

test("the editor knows the domain's marks, in the domain's order, and no other", () => {
  expect(Object.keys(schema.marks)).toEqual(Object.keys(documentSchema.marks));
});

test.each(Object.keys(documentSchema.nodes))("the node %s accepts and carries what the domain's does", (name) => {
  const [ours, theirs] = [schema.nodes[name], Object.entries(documentSchema.nodes).find(([key]) => key === name)?.[1]];
  expect(ours && shapeOf(ours)).toEqual(theirs && shapeOf(theirs));
  expect(ours && attrsOf(ours)).toEqual(theirs && attrsOf(theirs));
});

test.each(Object.keys(documentSchema.marks))("the mark %s accepts and carries what the domain's does", (name) => {
  const [ours, theirs] = [schema.marks[name], Object.entries(documentSchema.marks).find(([key]) => key === name)?.[1]];
  expect(ours && shapeOf(ours)).toEqual(theirs && shapeOf(theirs));
  expect(ours && attrsOf(ours)).toEqual(theirs && attrsOf(theirs));
});
