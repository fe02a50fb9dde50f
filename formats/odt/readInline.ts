import { CHARACTERS, foldedStyle } from "../styleIds.ts";
import { markedWords } from "../reading/word/markedWords.ts";
import { PARAGRAPH_SIGN, type ChangeContext, type WordChange } from "../reading/word/wordChanges.ts";
import { ROLES } from "../reading/word/wordFormatting.ts";
import type { BodyFindings } from "../reading/word/wordInline.ts";
import type { Role, Token } from "../reading/word/wordTokens.ts";
import { childNamed, descendantsNamed, elementsOf } from "../reading/word/wordXml.ts";
import { isElement, type XmlElement } from "../xml.ts";
import { NOTE_MARK } from "./inline.ts";
import { collapsed, deletedParagraphs, namesOf, plain, spacesOf, wordings } from "./odtWords.ts";
import { joinedAnnotations, saidIn, type Annotation } from "./readAnnotation.ts";
import type { Region } from "./readRegions.ts";
import type { OdtStyles } from "./readStyles.ts";

/** A paragraph while it is read; `styleId` where a deletion between two paragraphs says what the second was. */
export type OdtParagraph = {
  readonly tokens: Token[];
  readonly changes: WordChange[];
  readonly styleId: string | null;
};

const emptyParagraph = (styleId: string | null = null): OdtParagraph => ({ tokens: [], changes: [], styleId });

type Spoken = { readonly marks: Extract<Token, { type: "text" }>["marks"]; readonly role: Role };

const PLAIN: Spoken = { marks: [], role: "words" };

type Source = {
  readonly styles: OdtStyles;
  readonly regions: ReadonlyMap<string, Region>;
  readonly findings: BodyFindings;
  /** Takes what has paragraphs of its own. */
  readonly boxes: XmlElement[];
};

/** Roles by our own character styles; the format writes the comma between two notes itself. */
const roleOf = (folded: string): Role | undefined =>
  folded === foldedStyle(NOTE_MARK) ? "noteMark" : ROLES.get(folded);

const SILENT: ReadonlySet<string> = new Set([
  "text:soft-page-break",
  "text:note-citation",
  "office:event-listeners",
  "text:index-entry-link-start",
  "text:index-entry-link-end",
]);

/**
 * Reads what stands in paragraphs to tokens, one paragraph after the other. What was inserted stays out of the text, what was
 * deleted comes back to its place, and a deletion over the end of a paragraph makes two of it again.
 */
export function createOdtInline({ styles, regions, findings, boxes }: Source) {
  const annotations: Annotation[] = [];
  const notes: { words: string; citation: boolean }[] = [];
  let made = 0;
  let parts: OdtParagraph[] = [emptyParagraph()];
  /** What is open over runs and paragraphs: an insertion, or a change of looks. */
  let open: { readonly context: ChangeContext; change: WordChange | null } | null = null;

  const current = (): OdtParagraph => parts.at(-1) ?? emptyParagraph();
  const push = (token: Token): void => void current().tokens.push(token);
  const edge = (key: string, side: "start" | "end"): void => push({ type: "edge", key, side });
  const isInserting = (): boolean => open?.context.kind === "insertion";

  const beginChange = (context: ChangeContext): WordChange => {
    const change = { key: `change:${++made}`, context, before: "", after: "" };
    current().changes.push(change);
    edge(change.key, "start");
    return change;
  };

  const openChange = (): WordChange | null => {
    if (open === null) return null;
    open.change ??= beginChange(open.context);
    return open.change;
  };

  const say = (text: string, { marks, role }: Spoken): void => {
    if (text === "") return;
    const change = openChange();
    if (change === null || !isInserting()) push({ type: "text", text, marks, role });
    if (change === null) return;
    change.after += isInserting() ? text : markedWords(text, marks);
    if (!isInserting()) change.before += text;
  };

  /** A change that goes on in the next paragraph is another one there. */
  const endPart = (): void => {
    if (open?.change) edge(open.change.key, "end");
    if (open !== null) open = { context: open.context, change: null };
  };

  const inline = (parent: XmlElement, spoken: Spoken): void => {
    for (const child of parent.children) {
      if (typeof child === "string") say(collapsed(child), spoken);
      else if (isElement(child)) inlineElement(child, spoken);
    }
  };

  const inlineElement = (node: XmlElement, spoken: Spoken): void => {
    const { name, attributes } = node;
    if (SILENT.has(name)) return;
    if (name.startsWith("draw:") && name !== "draw:a") return drawn(node);
    switch (name) {
      case "text:s":
        return say(spacesOf(node), spoken);
      case "text:tab":
      case "text:line-break":
        return say(" ", spoken);
      case "text:span":
        return spanOf(node, spoken);
      case "text:note":
        return noteOf(node);
      case "office:annotation":
        return annotationOf(node);
      case "office:annotation-end":
        return edge(`comment:${attributes["office:name"] ?? ""}`, "end");
      case "text:bookmark":
      case "text:bookmark-start":
        edge(`bookmark:${attributes["text:name"] ?? ""}`, "start");
        if (name === "text:bookmark") edge(`bookmark:${attributes["text:name"] ?? ""}`, "end");
        return;
      case "text:bookmark-end":
        return edge(`bookmark:${attributes["text:name"] ?? ""}`, "end");
      case "text:bookmark-ref":
        return referenceOf(node, attributes["text:ref-name"] ?? "", spoken);
      case "text:a": {
        const href = attributes["xlink:href"] ?? "";
        if (href.startsWith("#")) return referenceOf(node, href.slice(1), spoken);
        if (href !== "" && href !== plain(node).trim()) findings.links.push({ words: plain(node), address: href });
        return inline(node, spoken);
      }
      case "text:change-start":
      case "text:change-end":
      case "text:change":
        return changeOf(node);
      case "text:hidden-text":
        return void findings.hidden.push(attributes["text:string-value"] ?? plain(node));
      case "text:ruby-text":
        return void findings.hidden.push(plain(node));
      // Words in paragraphs inside a paragraph, which only damaged files have.
      case "text:p":
      case "text:h":
        say(" ", spoken);
        return inline(node, spoken);
      default:
        return inline(node, spoken);
    }
  };

  const spanOf = (node: XmlElement, spoken: Spoken): void => {
    const name = node.attributes["text:style-name"] ?? "";
    if (styles.isHidden(name)) return void findings.hidden.push(plain(node));
    const names = styles.namesOf(name);
    const role = names.map(roleOf).find((each) => each !== undefined);
    if (role !== undefined) return inline(node, { marks: [], role });
    const isOpening = names.includes(foldedStyle(CHARACTERS.opening));
    const own = styles.marksOf(name).filter(({ type }) => !(isOpening && type === "emphasis"));
    const marks = [...spoken.marks, ...own.filter(({ type }) => !spoken.marks.some((mark) => mark.type === type))];
    inline(node, { ...spoken, marks });
  };

  const noteOf = (node: XmlElement): void => {
    const body = childNamed(node, "text:note-body");
    const said = wordings(body, regions);
    for (const comment of body === null ? [] : descendantsNamed(body, "office:annotation")) annotationOf(comment, true);
    if (isInserting()) return say(` [${said.new}] `, PLAIN);
    const [first] = elementsOf(body);
    const style = styles.paragraphs.get(first?.attributes["text:style-name"] ?? "")?.folded;
    notes.push({ words: said.old, citation: style === "whereascitationnote" });
    push({ type: "note", text: said.old });
    if (said.old === said.new) return;
    const change = beginChange({ kind: "insertion", author: null, at: null });
    change.after = `[${said.new}]`;
    edge(change.key, "end");
  };

  const annotationOf = (node: XmlElement, isPoint = node.attributes["office:name"] === undefined): void => {
    const name = node.attributes["office:name"] ?? `unnamed ${annotations.length + 1}`;
    const isResolved = node.attributes["loext:resolved"] === "true";
    annotations.push({
      name,
      answers: node.attributes["loext:parent-name"] ?? null,
      comment: saidIn(node),
      isResolved,
    });
    edge(`comment:${name}`, "start");
    if (isPoint) edge(`comment:${name}`, "end");
  };

  const referenceOf = (node: XmlElement, bookmark: string, spoken: Spoken): void => {
    if (isInserting()) return inline(node, spoken);
    const id = `reference ${findings.references.size + 1}`;
    findings.references.set(id, { bookmark, text: plain(node) });
    push({ type: "reference", id });
  };

  /** Shapes keep their words, which come after this paragraph; what is no text is told. */
  const drawn = (node: XmlElement): void => {
    const isPicture = ["draw:image", "draw:object", "draw:object-ole", "draw:plugin"].some(
      (name) => descendantsNamed(node, name).length > 0,
    );
    const hasWords = ["text:p", "text:h"].some((name) => descendantsNamed(node, name).length > 0);
    if (isPicture || !hasWords) findings.objects.push(namesOf(node));
    if (hasWords) boxes.push(node);
  };

  const changeOf = (node: XmlElement): void => {
    if (node.name === "text:change-end") {
      endPart();
      open = null;
      return;
    }
    const region = regions.get(node.attributes["text:change-id"] ?? "");
    if (region === undefined) return;
    if (node.name === "text:change-start") {
      endPart();
      open = { context: region.context, change: null };
    } else if (region.context.kind === "insertion") {
      const change = beginChange(region.context);
      change.after = deletedParagraphs(region).map(plain).join(PARAGRAPH_SIGN);
      edge(change.key, "end");
    } else deletion(region);
  };

  const deletion = (region: Region): void => {
    const taken = deletedParagraphs(region);
    for (const [index, paragraph] of taken.entries()) {
      if (isInserting()) {
        inline(paragraph, PLAIN);
        continue;
      }
      if (index > 0) parts.push(emptyParagraph(paragraph.attributes["text:style-name"] ?? null));
      const isLast = index === taken.length - 1;
      if (isLast && paragraph.children.length === 0) continue;
      const change = beginChange(region.context);
      const before = current().tokens.length;
      inline(paragraph, PLAIN);
      change.before = current()
        .tokens.slice(before)
        .map((token) => (token.type === "text" ? token.text : ""))
        .join("");
      if (!isLast) change.before += PARAGRAPH_SIGN;
      edge(change.key, "end");
    }
  };

  return {
    comments: () => joinedAnnotations(annotations),
    notes,
    change: changeOf,
    /** The paragraphs that one of the file is in the old wording; `joins`: its end was inserted, and it goes on in the next. */
    read: (
      node: XmlElement,
      carried: OdtParagraph | null,
    ): { readonly parts: OdtParagraph[]; readonly joins: boolean } => {
      parts = [carried ?? emptyParagraph()];
      inline(node, PLAIN);
      const joins = isInserting();
      const change = joins ? openChange() : null;
      if (change !== null) change.after += PARAGRAPH_SIGN;
      endPart();
      return { parts, joins };
    },
  };
}
