import { createHash } from "node:crypto";
import { htmlDocument } from "./htmlText.ts";
import { element, type XmlNode } from "./xml.ts";

type Page = {
  readonly language: string;
  readonly title: string;
  readonly style: string;
  readonly body: readonly XmlNode[];
};

/** Nothing runs and nothing is fetched; only the page's own style sheet applies. */
const policyOf = (style: string): string =>
  `default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; ` +
  "base-uri 'none'; form-action 'none'";

/** A page that lies beside other files in a zip, to be read offline: whole in one file, closed off from everything else. */
export function htmlPage({ language, title, style, body }: Page): string {
  const head = element(
    "head",
    {},
    element("meta", { charset: "utf-8" }),
    element("meta", { "http-equiv": "Content-Security-Policy", content: policyOf(style) }),
    element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    element("meta", { name: "referrer", content: "no-referrer" }),
    element("title", {}, title),
    element("style", {}, style),
  );
  return htmlDocument(element("html", { lang: language }, head, element("body", {}, ...body)));
}
