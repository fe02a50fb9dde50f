import { partHeading } from "../office/headSheet.ts";
import { typedPlace, underClause } from "../office/measures.ts";
import type { ListName } from "../office/numberingPlan.ts";
import { blockStyleId, CHARACTERS } from "../styleIds.ts";
import type { PrintedBlock, PrintedPart } from "../printedParts.ts";
import { element, type XmlElement, type XmlNode } from "../xml.ts";
import type { OdtContext } from "./context.ts";
import { blockNodes } from "./inline.ts";
import { listStyleName } from "./numbering.ts";
import { setParagraph } from "./setSheet.ts";
import { headed, paragraph, span, TAB, words } from "./words.ts";

/** A list that grows: its items by level, and what it holds. */
type OpenList = { readonly list: ListName; readonly root: Growing; readonly items: Growing[] };
type Growing = { readonly element: XmlElement; readonly children: XmlNode[] };

function growing(name: string, attributes: XmlElement["attributes"] = {}): Growing {
  const children: XmlNode[] = [];
  return { element: { name, attributes, children }, children };
}

/**
 * The parts with their headings, clauses as items of true lists. What stands between two items of a list and is none of it
 * interrupts the list; its next item goes on with it by name.
 */
export function bodyNodes(parts: readonly PrintedPart[], context: OdtContext): XmlElement[] {
  const out: XmlElement[] = [];
  const lists = new Map<ListName, string>();
  const seen = new Set<string>();
  let made = 0;
  let open: OpenList | null = null;
  const begin = (list: ListName): OpenList => {
    const id = `whereas_list_${context.section}_${++made}`;
    const root = growing("text:list", {
      "xml:id": id,
      "text:style-name": listStyleName(list),
      "text:continue-list": lists.get(list),
    });
    lists.set(list, id);
    out.push(root.element);
    return { list, root, items: [] };
  };
  for (const part of parts) {
    open = null;
    if (part.heading !== null) {
      out.push(setParagraph(partHeading(part.heading), context));
    }
    for (const block of part.blocks) {
      const first = !seen.has(block.id);
      seen.add(block.id);
      const isCounted = context.countedLines !== "operative" || part.kind === "operative";
      const node = blockParagraph(block, { first, isCounted }, context);
      const plan = context.numbering.get(block);
      if (plan?.kind !== "automatic") {
        open = null;
        out.push(node);
        continue;
      }
      if (open?.list !== plan.list) open = begin(plan.list);
      itemAt(open, plan.level).children.push(node);
    }
  }
  return out;
}

/** A new item at the level, under the last items above it; those that no paragraph opened here are made empty. */
function itemAt({ root, items }: OpenList, level: number): Growing {
  items.length = Math.min(items.length, level);
  for (let at = items.length; at <= level; at++) {
    const item = growing("text:list-item");
    if (at === 0) root.children.push(item.element);
    else innerList(items[at - 1]).children.push(item.element);
    items.push(item);
  }
  return items[level] ?? root;
}

/** The list inside an item, begun with its first item. */
function innerList(item: Growing | undefined): { readonly children: XmlNode[] } {
  const last = item?.children.at(-1);
  const known = innerLists.get(item ?? {});
  if (known !== undefined && last === known.element) return known;
  const list = growing("text:list");
  item?.children.push(list.element);
  if (item !== undefined) innerLists.set(item, list);
  return list;
}

const innerLists = new WeakMap<object, Growing>();

function blockParagraph(
  block: PrintedBlock,
  { first, isCounted }: { readonly first: boolean; readonly isCounted: boolean },
  context: OdtContext,
): XmlElement {
  const plan = context.numbering.get(block) ?? { kind: "none" };
  const { styles, spoken, page } = context;
  const style = blockStyleId(block.kind, block.source.level);
  const placed =
    plan.kind === "typed"
      ? typedPlace(plan.level, page.headerForm)
      : plan.kind === "none"
        ? underClause(block.depth, page.headerForm)
        : {};
  const label = plan.kind === "typed" ? [span(CHARACTERS.label, ...words(plan.label), TAB)] : [];
  const inline = blockNodes(block, context, first);
  const bookmark = first ? context.bookmarks.get(block.id) : undefined;
  const marked =
    bookmark === undefined
      ? inline
      : [
          element("text:bookmark-start", { "text:name": bookmark.name }),
          ...inline,
          element("text:bookmark-end", { "text:name": bookmark.name }),
        ];
  const name = styles.paragraph(style, { ...spoken, ...placed, ...(isCounted ? {} : { unnumbered: true }) });
  const rank = context.rankOf(style);
  return rank === null ? paragraph(name, ...label, ...marked) : headed(name, rank, ...label, ...marked);
}
