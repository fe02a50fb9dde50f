import { Mark, Node as NodeExtension, type AnyExtension } from "@tiptap/core";
import type { Attrs, DOMOutputSpec, MarkSpec, Node, NodeSpec } from "@tiptap/pm/model";
import { markSpecs, nodeSpecs } from "#domain/document/schema.ts";
import { attrsOfBlock } from "./blocksOfDoc.ts";

/**
 * Tiptap's nodes and marks, made from the domain's specs so that the editor's schema is the domain's and nothing else: a
 * client that lacks one type, or knows another attribute, would delete what it cannot draw from everybody's text.
 */
export function schemaExtensions(): AnyExtension[] {
  return [...Object.entries(nodeSpecs).map(nodeExtension), ...Object.entries(markSpecs).map(markExtension)];
}

type DomForm = {
  /** Tag, and the data attribute that tells it from other elements of the tag when it is pasted back. */
  readonly tag: string;
  readonly sign?: string;
  /** The other tags of the web and of word processors that mean the same. */
  readonly alsoRead?: readonly string[];
};

const NODE_DOM: Readonly<Record<string, DomForm>> = {
  block: { tag: "p", sign: "data-block", alsoRead: ["p"] },
  cite: { tag: "span", sign: "data-cite" },
  note: { tag: "span", sign: "data-note" },
  crossReference: { tag: "span", sign: "data-cross-reference" },
  blank: { tag: "span", sign: "data-blank" },
};

const MARK_DOM: Readonly<Record<string, DomForm>> = {
  strong: { tag: "strong", alsoRead: ["b"] },
  emphasis: { tag: "em", alsoRead: ["i"] },
  underline: { tag: "u" },
  superscript: { tag: "sup" },
  subscript: { tag: "sub" },
  quotation: { tag: "span", sign: "data-quotation" },
  option: { tag: "span", sign: "data-option" },
  comment: { tag: "span", sign: "data-comment" },
  insertion: { tag: "ins", sign: "data-insertion" },
  deletion: { tag: "del", sign: "data-deletion" },
};

function nodeExtension([name, spec]: [string, NodeSpec]): AnyExtension {
  const form = NODE_DOM[name];
  return NodeExtension.create({
    name,
    topNode: name === "doc",
    content: () => spec.content,
    group: () => spec.group,
    inline: () => spec.inline,
    atom: () => spec.atom,
    defining: () => spec.defining,
    addAttributes: () => attributesOf(spec.attrs),
    ...(form === undefined ? {} : { parseHTML: () => parseRules(form), renderHTML: rendererOf(form, !spec.atom) }),
    ...(name === "block" ? { addNodeView: () => blockView } : {}),
  });
}

function markExtension([name, spec]: [string, MarkSpec]): AnyExtension {
  const form = MARK_DOM[name] ?? { tag: "span" };
  return Mark.create({
    name,
    excludes: () => spec.excludes,
    inclusive: () => spec.inclusive,
    addAttributes: () => attributesOf(spec.attrs),
    parseHTML: () => parseRules(form),
    renderHTML: rendererOf(form, true),
  });
}

/**
 * One paragraph element for the whole life of a block, and for no other. ProseMirror draws a block anew when its attributes
 * change, and draws a clause made above in the element of the one that stood there; either way a Hangul syllable under
 * composition would lose the element it is composed in.
 */
function blockView({ node }: { readonly node: Node }) {
  const dom = document.createElement("p");
  const { id } = attrsOfBlock(node);
  return { dom, contentDOM: dom, update: (now: Node) => now.type === node.type && attrsOfBlock(now).id === id };
}

function attributesOf(attrs: NodeSpec["attrs"]) {
  return Object.fromEntries(
    Object.entries(attrs ?? {}).map(([name, { default: initial }]) => [
      name,
      {
        default: initial,
        parseHTML: (element: HTMLElement) => readAttribute(element.getAttribute(dataName(name)), initial),
        renderHTML: (attributes: Attrs) =>
          attributes[name] === initial ? {} : { [dataName(name)]: String(attributes[name]) },
      },
    ]),
  );
}

const dataName = (attribute: string): string => `data-${attribute.replaceAll(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`;

function readAttribute(written: string | null, initial: unknown): unknown {
  if (written === null) return initial;
  return typeof initial === "number" ? Number.parseInt(written, 10) || initial : written;
}

function parseRules({ tag, sign, alsoRead = [] }: DomForm) {
  // The rule of what carries a sign comes before those of bare tags.
  const own = sign === undefined ? [{ tag }] : [{ tag: `${tag}[${sign}]`, priority: 60 }];
  return [...own, ...alsoRead.map((other) => ({ tag: other }))];
}

function rendererOf({ tag, sign }: DomForm, hasContent: boolean) {
  return ({ HTMLAttributes }: { HTMLAttributes: Record<string, unknown> }): DOMOutputSpec => {
    const attributes = { ...(sign === undefined ? {} : { [sign]: "" }), ...HTMLAttributes };
    return hasContent ? [tag, attributes, 0] : [tag, attributes];
  };
}
