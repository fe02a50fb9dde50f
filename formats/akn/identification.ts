import type { ExportModel } from "../model.ts";
import type { Printable } from "../printable.ts";
import { element, type XmlElement, type XmlNode } from "../xml.ts";
import { wIdOf } from "./identifiers.ts";
import { alpha3 } from "./languageCode.ts";
import { usageOf } from "./usage.ts";
import { partialDate, xmlDate } from "./xmlDate.ts";

/** The eIds of those who made the file and the text. */
export type TextNames = { readonly editor: string; readonly chamber: string };

export const versionDate = ({ source, value }: ExportModel): string =>
  xmlDate(source.kind === "version" ? source.frozenAt : value.header.proposedOn);

/**
 * Work, expression and manifestation of the text, of one of its attachments, or of a collection of its languages: the naming
 * convention's word for a file of several is "mul".
 */
export function identificationXml(
  model: ExportModel,
  page: Printable,
  component: string,
  { editor, chamber }: TextNames,
  of: "text" | "collection" = "text",
): XmlElement {
  const country = usageOf(model.value.style.id).country;
  const workDate = xmlDate(model.value.header.proposedOn).slice(0, 10);
  const type = of === "text" ? "statement" : "documentCollection";
  const work = `/akn/${country}/${type}/resolution/${workDate}/${wIdOf(model.value.resolutionId)}`;
  const language = of === "text" ? alpha3(page.language) : "mul";
  const version = model.source.kind === "version" ? String(model.source.n) : `draft-${model.source.head}`;
  const expression = `${work}/${language}@${version}`;
  const translated = of === "text" && page.language !== page.authoritativeLanguage;
  const original = `${work}/${alpha3(page.authoritativeLanguage)}@${version}`;
  const elsewhere = component === "main" && of === "text" ? model.value.proceedings : undefined;
  const alias = (uri: string | null | undefined): XmlNode =>
    uri === null || uri === undefined ? null : element("FRBRalias", { value: uri, name: "source" });
  return element(
    "identification",
    { source: `#${editor}` },
    element(
      "FRBRWork",
      {},
      element("FRBRthis", { value: `${work}/!${component}` }),
      element("FRBRuri", { value: work }),
      alias(elsewhere?.work),
      element("FRBRdate", { date: workDate, name: "proposal" }),
      ...(elsewhere?.dates ?? []).map(({ name, date }) =>
        element("FRBRdate", { date: xmlDate(date), name, "wh:made": "elsewhere", "wh:date": partialDate(date) }),
      ),
      element("FRBRauthor", { href: `#${chamber}` }),
      element("FRBRcountry", { value: country }),
    ),
    element(
      "FRBRExpression",
      {},
      element("FRBRthis", { value: `${expression}/!${component}` }),
      element("FRBRuri", { value: expression }),
      alias(elsewhere?.expression),
      element("FRBRdate", { date: versionDate(model), name: "version" }),
      element("FRBRauthor", { href: `#${chamber}` }),
      element("FRBRversionNumber", { value: version }),
      element("FRBRauthoritative", { value: String(!translated) }),
      translated ? element("FRBRmasterExpression", { href: original, showAs: page.authoritativeLanguage }) : null,
      element("FRBRlanguage", { language }),
      translated
        ? element("FRBRtranslation", {
            href: original,
            fromLanguage: alpha3(page.authoritativeLanguage),
            by: `#${chamber}`,
          })
        : null,
    ),
    element(
      "FRBRManifestation",
      {},
      element("FRBRthis", { value: `${expression}.akn/!${component}` }),
      element("FRBRuri", { value: `${expression}.akn` }),
      element("FRBRdate", { date: versionDate(model), name: "version" }),
      element("FRBRauthor", { href: `#${editor}` }),
    ),
  );
}
