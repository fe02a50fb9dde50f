import { htmlPage } from "../htmlPage.ts";
import { languageName } from "../languageName.ts";
import { element, type XmlElement, type XmlNode } from "../xml.ts";
import { claimNode } from "./claimNode.ts";
import { instrumentNode } from "./instrumentNode.ts";
import type { EvidencePackModel, PackedSource } from "./model.ts";
import { pageContext, printed, type PageContext } from "./pageContext.ts";
import { PACK_STYLE } from "./pageStyle.ts";
import { sourceNode } from "./sourceNodes.ts";
import { textNode } from "./textNodes.ts";

/** The pack's page: every source with its statements and archived text, and the text that cites them, without a network. */
export function packPage(model: EvidencePackModel): string {
  const context = pageContext(model);
  const anchors = new Map([...sourceAnchors(model.sources), ...instrumentAnchors(model)]);
  const sourceOf = (evidenceId: string): string | undefined => anchors.get(evidenceId);
  const [page] = context.pages;
  const title = `${context.word("title")}: ${page?.titleText ?? ""}`;
  const body = [
    element("header", {}, ...headerNodes(model, context)),
    contentsNode(model.sources, context),
    element(
      "main",
      {},
      element(
        "section",
        { "aria-labelledby": "sources" },
        element("h2", { id: "sources" }, context.label("sources")),
        model.sources.length === 0 ? element("p", {}, context.label("noSources")) : null,
        ...model.sources.map((source, index) => sourceNode(source, index + 1, context)),
      ),
      ...sectionOf("instruments", instrumentNodes(model, context), context),
      ...sectionOf("claims", claimNodes(model, context), context),
      ...context.pages.map((text) => textNode(text, context, sourceOf)),
    ),
  ];
  return htmlPage({ language: context.language, title, style: PACK_STYLE, body });
}

/** Instruments are numbered on after the sources. */
const instrumentNumber = ({ sources }: EvidencePackModel, index: number): number => sources.length + index + 1;

const instrumentAnchors = (model: EvidencePackModel): [string, string][] =>
  model.instruments.map(({ evidence }, index) => [evidence.id, `instrument-${instrumentNumber(model, index)}`]);

const instrumentNodes = (model: EvidencePackModel, context: PageContext): XmlElement[] =>
  model.instruments.map((one, index) => instrumentNode(one, instrumentNumber(model, index), model.texts[0], context));

function claimNodes({ sources, claims }: EvidencePackModel, context: PageContext): XmlElement[] {
  const anchors = sources.flatMap(({ entry }, source) =>
    entry.statements.map(({ id }, index): [string, string] => [id, `statement-${source + 1}-${index + 1}`]),
  );
  return claims.map((claim, index) => claimNode(claim, index + 1, new Map(anchors), context));
}

const sectionOf = (name: "instruments" | "claims", nodes: XmlElement[], { label }: PageContext): XmlElement[] =>
  nodes.length === 0
    ? []
    : [element("section", { "aria-labelledby": name }, element("h2", { id: name }, label(name)), ...nodes)];

/** Evidence id -> the anchor of the source it is, or stands in. */
const sourceAnchors = (sources: readonly PackedSource[]): Map<string, string> =>
  new Map(
    sources.flatMap(({ entry }, index) =>
      [entry.source.id, ...entry.statements.map(({ id }) => id)].map((id): [string, string] => [
        id,
        `source-${index + 1}`,
      ]),
    ),
  );

function headerNodes({ partyOnly }: EvidencePackModel, { pages, label, word }: PageContext): XmlNode[] {
  const [page, ...translations] = pages;
  if (page === undefined) return [];
  return [
    element("p", { class: "marking" }, `${word("title")} · ${page.marking}`),
    element("h1", {}, page.titleText),
    ...translations.map((text) => element("p", { class: "also-title", lang: text.language }, text.titleText)),
    element("p", {}, label("textHash"), " ", element("span", { class: "hash" }, page.textSha256)),
    element("p", {}, partyOnly ? element("strong", { class: "private" }, label("partyOnlyPack")) : label("openToAll")),
    element("p", { class: "warning" }, label("openWarning")),
  ];
}

const contentsNode = (sources: readonly PackedSource[], { label, word, pages }: PageContext): XmlElement =>
  element(
    "nav",
    { "aria-label": word("contents") },
    element("h2", {}, label("contents")),
    element(
      "ol",
      {},
      ...sources.map(({ entry: { source } }, index) =>
        element(
          "li",
          {},
          element("a", { href: `#source-${index + 1}`, lang: source.language }, printed(source.title || source.id)),
        ),
      ),
    ),
    element(
      "ul",
      {},
      ...pages.map(({ language }) =>
        element(
          "li",
          { lang: language },
          element(
            "a",
            { href: `#text-${language}` },
            `${word("text", language)} (${languageName(language, language)})`,
          ),
        ),
      ),
    ),
  );
