import { annexLines } from "#domain/citation/annexLines.ts";
import { citationStyleOf } from "#domain/citation/citationStyleOf.ts";
import { provisionText } from "#domain/citation/provisionText.ts";
import { inLanguage } from "#domain/localizedText.ts";
import { segmentNodes } from "../htmlInline.ts";
import type { ExportModel } from "../model.ts";
import { element, type XmlElement } from "../xml.ts";
import type { PackedInstrument } from "./model.ts";
import { printed, term, type PageContext } from "./pageContext.ts";
import { placesNode } from "./sourceNodes.ts";

/** A treaty, resolution or law that the text cites: its particulars, how far it has come, and the words of its articles. */
export function instrumentNode(
  { evidence, articles }: PackedInstrument,
  number: number,
  { value, words }: ExportModel,
  context: PageContext,
): XmlElement {
  const { language, label } = context;
  const style = citationStyleOf(value.style);
  const setting = { style, language, timeZone: value.style.timeZone };
  const heading = `instrument-${number}-title`;
  const title = evidence.instrument === undefined ? evidence.id : inLanguage(evidence.instrument.title, language);
  return element(
    "article",
    { id: `instrument-${number}`, "aria-labelledby": heading },
    element("h3", { id: heading }, `${number}. `, printed(title)),
    ...annexLines(evidence, setting, words).map((line) =>
      element("p", {}, line.label === null ? null : `${line.label}: `, ...segmentNodes(line.segments)),
    ),
    element("dl", {}, ...term(label("citedIn"), placesNode(evidence.id, context))),
    ...articles.flatMap(({ number: article, text }) => [
      element("h4", {}, printed(provisionText({ article, paragraph: null }, language, style.provision))),
      ...Object.entries(text).map(([tag, own]) => element("p", { lang: tag, class: "readable" }, printed(own))),
    ]),
  );
}
