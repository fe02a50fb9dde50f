import type { HeaderLine, MarginFlag, PageContext } from "./pageContext.ts";

/** What stands between the blocks and belongs to nobody's text. Plain elements: ProseMirror owns this part of the page. */

type Order = number | null;

export function headingWidget(words: string, order: Order): HTMLElement {
  const heading = element("div", "part-heading", words);
  heading.setAttribute("role", "heading");
  heading.setAttribute("aria-level", "2");
  return placed(heading, order);
}

export function headerWidget(lines: readonly HeaderLine[], text: PageContext["text"], order: Order): HTMLElement {
  const list = element("dl", "bill-header");
  list.setAttribute("aria-label", text("header"));
  for (const { label, value } of lines) {
    const row = element("div", value === null ? "empty" : "");
    row.append(element("dt", "", label), element("dd", "", value ?? text("emptyHeaderField")));
    list.append(row);
  }
  return placed(list, order);
}

export function flagsWidget(flags: readonly MarginFlag[], context: PageContext, order: Order): HTMLElement {
  const margin = element("div", "margin-flags");
  for (const flag of flags) {
    const button = element("button", `margin-flag ${flag.kind}`, context.text(`flag.${flag.kind}`));
    button.setAttribute("type", "button");
    button.addEventListener("click", () => context.onFlag(flag));
    margin.append(button);
  }
  return placed(margin, order);
}

/** In a translation, a block that is still to be made: the original's words, ready to be written beside. */
export function untranslatedWidget(
  blockId: string,
  kind: string,
  depth: number,
  words: string,
  context: PageContext,
  order: Order,
) {
  const row = element("div", "untranslated");
  row.dataset["kind"] = kind;
  row.dataset["depth"] = String(depth);
  row.dataset["missingBlock"] = blockId;
  row.append(element("span", "original-words", words));
  if (context.mayWrite) {
    const button = element("button", "translate", context.text("translateThis"));
    button.setAttribute("type", "button");
    button.setAttribute("aria-label", `${context.text("translateThis")}: ${words}`);
    row.append(button);
    row.addEventListener("click", () => context.onTranslate(blockId));
  } else {
    row.append(element("span", "translate", context.text("untranslated")));
  }
  return placed(row, order);
}

function placed(node: HTMLElement, order: Order): HTMLElement {
  node.contentEditable = "false";
  if (order !== null) node.style.order = String(order);
  return node;
}

function element(tag: string, className: string, words = ""): HTMLElement {
  const made = document.createElement(tag);
  if (className !== "") made.className = className;
  made.textContent = words;
  return made;
}
