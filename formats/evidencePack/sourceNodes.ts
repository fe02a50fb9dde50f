import type { SourceField, StatementView } from "#domain/api/evidence.ts";
import { printedDate, printedInstant } from "#domain/citation/printedDate.ts";
import { safeLink } from "#domain/citation/safeLink.ts";
import { speakerText } from "#domain/citation/speakerText.ts";
import { highlightRuns } from "#domain/quotes/highlightRuns.ts";
import { languageName } from "../languageName.ts";
import { element, type XmlElement, type XmlNode } from "../xml.ts";
import { capturePath, snapshotPath, textPath, type PackedCapture, type PackedSource, type PackWords } from "./model.ts";
import { printed, term, type PageContext } from "./pageContext.ts";

/** One source with all that is kept of it: particulars, statements, archived copies, and the text with the statements marked. */
export function sourceNode(source: PackedSource, number: number, context: PageContext): XmlElement {
  const { entry, captures, captureOf } = source;
  const { title, language, audience } = entry.source;
  const heading = `source-${number}-title`;
  return element(
    "article",
    { id: `source-${number}`, "aria-labelledby": heading },
    element("h3", { id: heading }, `${number}. `, element("span", { lang: language }, printed(title))),
    audience === "all" ? null : privateMark(context),
    element("dl", {}, ...particulars(source, context)),
    element("h4", {}, context.label("statements")),
    entry.statements.length === 0
      ? element("p", {}, context.label("noStatements"))
      : element(
          "ol",
          { class: "statements" },
          ...entry.statements.map((statement, index) => statementNode(statement, `${number}-${index + 1}`, context)),
        ),
    ...captures.flatMap((capture) => {
      const marked = entry.statements.flatMap((statement, index) =>
        captureOf.get(statement.id) === capture.id ? [{ statement, name: `${number}-${index + 1}` }] : [],
      );
      return captureNodes(capture, marked, language, context);
    }),
  );
}

export const privateMark = ({ label }: PageContext): XmlElement =>
  element("p", {}, element("strong", { class: "private" }, label("partyOnly")));

function particulars({ entry: { source } }: PackedSource, context: PageContext): XmlElement[] {
  const { label, language, timeZone } = context;
  const date = (iso: string | null): string => (iso === null ? "" : printed(printedDate(iso, language, timeZone)));
  return [
    ...term(label("outlet"), printed(source.outlet)),
    ...term(label("authors"), printed(source.authors.join(", "))),
    ...term(label("published"), date(source.publishedAt)),
    ...term(label("updated"), date(source.modifiedAt)),
    ...term(label("section"), printed(source.section ?? "")),
    ...term(label("address"), source.url === null ? null : addressNode(source.url)),
    ...term(label("unchecked"), ...uncheckedFields(source.proposed, context)),
    ...term(label("citedIn"), placesNode(source.id, context)),
  ];
}

const FIELD_NAMES: Readonly<Record<SourceField, keyof PackWords>> = {
  outlet: "outlet",
  title: "sourceTitle",
  authors: "authors",
  publishedAt: "published",
  modifiedAt: "updated",
  language: "language",
  section: "section",
};

/** What a machine read of a source and nobody has checked yet (E11). */
const uncheckedFields = (fields: readonly SourceField[], { label }: PageContext): XmlNode[] =>
  fields.flatMap((field, index) => [index === 0 ? null : ", ", label(FIELD_NAMES[field])]);

/** Only what is surely an address of the web leads there. */
function addressNode(url: string): XmlNode {
  const href = safeLink(url);
  return href === null ? printed(url) : element("a", { href, rel: "noreferrer noopener" }, printed(url));
}

export function placesNode(evidenceId: string, { places, word, language: own }: PageContext): XmlNode {
  const found = places.get(evidenceId) ?? [];
  if (found.length === 0) return null;
  return found.flatMap(({ language, number, href }, index) => [
    index === 0 ? null : ", ",
    element("a", { href }, `${word("note")} ${number} (${languageName(language, own)})`),
  ]);
}

function statementNode(statement: StatementView, name: string, context: PageContext): XmlElement {
  const { label, language, timeZone } = context;
  const saidOn = statement.saidOn === null ? "" : printedDate(statement.saidOn, language, timeZone);
  const who = printed(speakerText(statement, saidOn, language));
  const quote = printed(statement.quote);
  return element(
    "li",
    { id: `statement-${name}` },
    statement.audience === "all" ? null : privateMark(context),
    who === "" ? null : element("p", {}, who),
    element(
      "p",
      { class: "words" },
      element(
        "a",
        { href: `#words-${name}`, lang: statement.language },
        statement.kind === "direct" ? `“${quote}”` : quote,
      ),
    ),
    ...translationNodes(statement, context),
    element(
      "p",
      {},
      label(statement.kind),
      " · ",
      placesNode(statement.id, context) === null
        ? label("notCited")
        : [label("citedIn"), " ", placesNode(statement.id, context)],
    ),
  );
}

/** Its meaning in other languages, marked as what it is: the words are those above. */
const translationNodes = ({ translation }: StatementView, { label, language: own }: PageContext): XmlElement[] =>
  Object.entries(translation).map(([language, words]) =>
    element(
      "p",
      { class: "translation" },
      label("translation"),
      ` (${languageName(language, own)}): `,
      element("span", { lang: language }, printed(words)),
    ),
  );

type Marked = { readonly statement: StatementView; readonly name: string };

function captureNodes(
  capture: PackedCapture,
  marked: readonly Marked[],
  language: string | null,
  { label, language: own, timeZone }: PageContext,
): XmlElement[] {
  const file = (href: string, sha256: string): XmlNode => [
    element("a", { href, class: "file" }, href),
    element("br"),
    element("span", { class: "hash" }, `SHA-256 ${sha256}`),
  ];
  const { snapshotSha256: snapshot } = capture;
  return [
    element("h4", {}, label("archived"), ` · ${printedInstant(capture.capturedAt, own, timeZone)}`),
    element(
      "dl",
      {},
      ...term(label("asArchived"), file(capturePath(capture), capture.sha256)),
      ...term(label("asLooked"), snapshot === null ? null : file(snapshotPath(snapshot), snapshot)),
      ...term(label("textFile"), file(textPath(capture), capture.textSha256)),
      ...term(label("address"), capture.url === null ? null : addressNode(capture.url)),
    ),
    element("h4", {}, label("readableText")),
    element("div", { class: "readable", lang: language }, ...readableNodes(capture.text, marked)),
  ];
}

/** The archived words, those of a statement marked where they stand; the first mark of each is what its statement leads to. */
function readableNodes(text: string, marked: readonly Marked[]): XmlElement[] {
  const highlights = marked.map(({ statement: { selector }, name }) => ({
    key: name,
    start: selector.start,
    end: selector.end,
  }));
  const reached = new Set<string>();
  return highlightRuns(text, highlights).map(({ runs }) =>
    element(
      "p",
      {},
      ...runs.map(({ text: words, keys }) => {
        const [key] = keys;
        if (key === undefined) return printed(words);
        const fresh = keys.filter((name) => !reached.has(name));
        for (const name of fresh) reached.add(name);
        return fresh.reduce<XmlNode>(
          (inner, name) => element("span", { id: `words-${name}` }, inner),
          element("mark", {}, printed(words)),
        );
      }),
    ),
  );
}
