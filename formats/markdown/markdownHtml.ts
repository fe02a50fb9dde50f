import type { Nodes, Parents, Root } from "mdast";
import { escapeXml } from "../xml.ts";

/**
 * Parsed Markdown as the page that it stands for, so that one reader reads both: raw HTML as it is, footnotes as links to a list
 * and back, and with everything that a converter would leave out (front matter, definitions that nothing uses, the names of
 * code) as words that are not shown.
 */
export function markdownHtml(tree: Root, source: string): string {
  const used = new Set<string>();
  collectUsed(tree, used);
  const definitions = new Map(
    tree.children
      .flatMap((node) => (node.type === "definition" ? [[node.identifier, node] as const] : []))
      .toReversed(),
  );
  const all = (parent: Parents): string => parent.children.map(htmlOf).join("");
  const wrapped = (name: string, parent: Parents): string => `<${name}>${all(parent)}</${name}>`;
  const linkTo = (url: string, title: string | null | undefined, inner: string): string =>
    `<a href="${escapeXml(url)}"${titled(title)}>${inner}</a>`;
  const noteId = (identifier: string): string => escapeXml(`md-note-${encodeURIComponent(identifier)}`);

  const htmlOf = (node: Nodes): string => {
    switch (node.type) {
      case "root":
        return all(node);
      case "paragraph":
        return wrapped("p", node);
      case "heading":
        return wrapped(`h${node.depth}`, node);
      case "text":
        return escapeXml(node.value);
      case "emphasis": {
        const isUnderscore = source[node.position?.start.offset ?? -1] === "_";
        return `<em${isUnderscore ? ' class="underscore"' : ""}>${all(node)}</em>`;
      }
      case "strong":
        return wrapped("strong", node);
      case "delete":
        return wrapped("del", node);
      case "inlineCode":
        return `<code>${escapeXml(node.value)}</code>`;
      case "code":
        return `<pre${titled([node.lang, node.meta].filter(Boolean).join(" "))}>${escapeXml(node.value)}</pre>`;
      case "break":
        return "<br>";
      case "thematicBreak":
        return "<hr>";
      case "blockquote":
        return wrapped("blockquote", node);
      case "list":
        return node.ordered === true ? `<ol start="${node.start ?? 1}">${all(node)}</ol>` : wrapped("ul", node);
      case "listItem":
        return `<li>${node.checked == null ? "" : node.checked ? "[x] " : "[ ] "}${all(node)}</li>`;
      case "table":
        return wrapped("table", node);
      case "tableRow":
        return wrapped("tr", node);
      case "tableCell":
        return wrapped("td", node);
      case "html":
        return node.value;
      case "link":
        return linkTo(node.url, node.title, all(node));
      case "image":
        return `<img src="${escapeXml(node.url)}" alt="${escapeXml(node.alt ?? "")}"${titled(node.title)}>`;
      case "linkReference": {
        const target = definitions.get(node.identifier);
        return linkTo(target?.url ?? "", target?.title, all(node));
      }
      case "imageReference": {
        const target = definitions.get(node.identifier);
        return `<img src="${escapeXml(target?.url ?? "")}" alt="${escapeXml(node.alt ?? "")}"${titled(target?.title)}>`;
      }
      case "definition":
        return used.has(node.identifier) && definitions.get(node.identifier) === node
          ? ""
          : `<template>${escapeXml([node.label, node.url, node.title].filter(Boolean).join(" "))}</template>`;
      case "footnoteReference": {
        const id = noteId(node.identifier);
        return `<sup class="note"><a role="doc-noteref" href="#${id}">${escapeXml(node.label ?? node.identifier)}</a></sup>`;
      }
      case "footnoteDefinition":
        return `<section role="doc-endnotes"><ol><li id="${noteId(node.identifier)}">${all(node)}</li></ol></section>`;
      case "yaml":
        return `<template>${escapeXml(node.value)}</template>`;
    }
  };
  return htmlOf(tree);
}

const titled = (title: string | null | undefined): string =>
  title === null || title === undefined || title === "" ? "" : ` title="${escapeXml(title)}"`;

function collectUsed(node: Nodes, used: Set<string>): void {
  if (node.type === "linkReference" || node.type === "imageReference") used.add(node.identifier);
  if ("children" in node) for (const child of node.children) collectUsed(child, used);
}
