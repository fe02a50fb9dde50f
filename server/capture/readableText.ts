/** Elements that begin a line of their own. */
const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BR DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TD TH TR UL".split(
    " ",
  ),
);
/** Elements whose text no reader sees. */
const UNSEEN = new Set("SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG BUTTON SELECT NAV FORM HEAD".split(" "));

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

/** The text of an element as paragraphs, in NFC; markup, scripts and hidden parts left out. */
export function readableText(element: Element): string[] {
  const lines: string[] = [""];
  collect(element, lines);
  return lines.map((line) => line.replace(/\s+/g, " ").trim().normalize("NFC")).filter((line) => line !== "");
}

function collect(node: Node, lines: string[]) {
  for (const child of Array.from(node.childNodes)) {
    if (child.nodeType === TEXT_NODE) lines[lines.length - 1] += child.textContent ?? "";
    if (child.nodeType !== ELEMENT_NODE) continue;
    const name = child.nodeName.toUpperCase();
    if (UNSEEN.has(name)) continue;
    if (BLOCKS.has(name)) lines.push("");
    collect(child, lines);
    if (BLOCKS.has(name)) lines.push("");
  }
}
