import { parseHTML } from "linkedom";
import { htmlDocument } from "#formats/htmlText.ts";
import { element, type XmlElement, type XmlNode } from "#formats/xml.ts";
import {
  EMBEDDED_ELEMENTS,
  KEPT_ATTRIBUTES,
  KEPT_ELEMENTS,
  RENAMED_ELEMENTS,
  UNSEEN_ELEMENTS,
} from "./inertElements.ts";
import { PartShelf } from "./partShelf.ts";
import type { PartName, Parts, SnapshotGaps } from "./snapshotParts.ts";
import { SNAPSHOT_POLICY } from "./snapshotPolicy.ts";

/** What a rendering yields: a page, and what it would need to show more. */
export type RenderedSnapshot = {
  readonly html: string;
  readonly gaps: SnapshotGaps;
  /** Parts that were never asked for. */
  readonly wanted: readonly PartName[];
};

/**
 * The page of `markup` as a reader saw it, in one file that runs nothing and loads nothing: every element and attribute is
 * one of a list, written anew with its text escaped; style sheets and pictures are those of `parts`. A pure function: what it
 * wants and has not is fetched by others, who then ask again.
 *
 * @param address where the page was found; null for one that a person pasted, which has no parts but those in its markup
 */
export function renderSnapshot(markup: string, address: string | null, parts: Parts): RenderedSnapshot {
  // A fragment without <html> or <body> leaves linkedom's document without a body.
  const whole = /<body[\s>]/i.test(markup) ? markup : `<!doctype html><html><body>${markup}</body></html>`;
  const { document } = parseHTML(whole);
  const base = document.querySelector("base")?.getAttribute("href") ?? null;
  const shelf = new PartShelf(address, base, parts);
  const styles = styleSheets(document, shelf);
  const body = element("body", attributesOf(document.body, shelf), ...childNodes(document.body, shelf));
  const { documentElement: root } = document;
  const page = element("html", attributesOf(root, shelf), headOf(document.title, styles), body);
  return { html: htmlDocument(page), gaps: shelf.gaps(), wanted: shelf.wanted() };
}

const headOf = (title: string, styles: readonly XmlElement[]): XmlElement =>
  element(
    "head",
    {},
    element("meta", { charset: "utf-8" }),
    // Again in the page itself, for whoever opens it from a disk.
    element("meta", { "http-equiv": "Content-Security-Policy", content: SNAPSHOT_POLICY }),
    element("meta", { name: "referrer", content: "no-referrer" }),
    element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    element("title", {}, title.trim()),
    ...styles,
  );

/** Those that apply, in their order, wherever in the page they stand. */
function styleSheets(document: Document, shelf: PartShelf): XmlElement[] {
  return Array.from(document.querySelectorAll("style, link[rel]")).flatMap((node) => {
    if (node.closest("noscript, template, svg, math") !== null) return [];
    const rules = node.localName === "style" ? shelf.styles(node.textContent ?? "") : linkedSheet(node, shelf);
    const media = node.getAttribute("media");
    return rules === null || rules.trim() === "" ? [] : [element("style", { media }, rules)];
  });
}

function linkedSheet(link: Element, shelf: PartShelf): string | null {
  const relations = (link.getAttribute("rel") ?? "").toLowerCase().split(/\s+/);
  const href = link.getAttribute("href");
  const applies =
    relations.includes("stylesheet") && !relations.includes("alternate") && !link.hasAttribute("disabled");
  return applies && href !== null ? shelf.stylesheet(href) : null;
}

const TEXT_NODE = 3;

const isElementNode = (node: Node): node is Element => node.nodeType === 1;

const childNodes = (parent: Element, shelf: PartShelf): XmlNode[] =>
  Array.from(parent.childNodes).flatMap((node) => nodesOf(node, shelf));

function nodesOf(node: Node, shelf: PartShelf): XmlNode[] {
  if (node.nodeType === TEXT_NODE) return [node.textContent ?? ""];
  if (!isElementNode(node)) return [];
  const name = node.localName.toLowerCase();
  if (UNSEEN_ELEMENTS.has(name)) return [];
  if (EMBEDDED_ELEMENTS.has(name)) {
    shelf.leaveOutEmbedded();
    return [];
  }
  if (name === "img") return [imageNode(node, shelf)];
  const kept = KEPT_ELEMENTS.has(name) ? name : RENAMED_ELEMENTS.get(name);
  const children = childNodes(node, shelf);
  // Of elements that nobody knows, and of pictures in several sizes, what is in them is what a reader saw.
  return kept === undefined ? children : [element(kept, attributesOf(node, shelf), ...children)];
}

/** A picture that could not be had keeps its place, its size and its description. */
function imageNode(image: Element, shelf: PartShelf): XmlElement | null {
  if (isPixel(image)) return null;
  const address = addressOfImage(image);
  const src = address === null ? null : shelf.image(address);
  return element("img", { ...attributesOf(image, shelf), src });
}

/** Nobody saw it: it counts visitors, and asking for it would tell that the page is being read. */
const isPixel = (image: Element): boolean =>
  [image.getAttribute("width"), image.getAttribute("height")].some((size) => /^[01](?:px)?$/.test(size?.trim() ?? ""));

/** Where pages keep the address that a script puts in place when the picture comes into view. */
const LAZY_ATTRIBUTES = ["data-src", "data-original", "data-lazy-src", "data-lazy"];

function addressOfImage(image: Element): string | null {
  const lazy = LAZY_ATTRIBUTES.map((name) => image.getAttribute(name)).find((value) => value);
  const [candidate] = (image.getAttribute("srcset") ?? image.getAttribute("data-srcset") ?? "").trim().split(/[\s,]/);
  return lazy || image.getAttribute("src") || candidate || null;
}

function attributesOf(node: Element, shelf: PartShelf): XmlElement["attributes"] {
  const kept = Array.from(node.attributes).flatMap(({ name, value }): [string, string][] => {
    const key = name.toLowerCase();
    if (key === "style") return [[key, shelf.styles(value)]];
    // Within the page alone: a link that leads away would tell an outlet who reads.
    if (key === "href") return node.localName === "a" && value.startsWith("#") ? [[key, value]] : [];
    return KEPT_ATTRIBUTES.has(key) ? [[key, value]] : [];
  });
  return Object.fromEntries(kept);
}
