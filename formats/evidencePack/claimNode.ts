import { inLanguage } from "#domain/localizedText.ts";
import { element, type XmlElement } from "../xml.ts";
import type { PackedClaim } from "./model.ts";
import { printed, type PageContext } from "./pageContext.ts";
import { privateMark } from "./sourceNodes.ts";

/** A claim with how it stands and the statements that bear on it, each of which leads to its place in the page. */
export function claimNode(
  { proposition, status, audience, stances }: PackedClaim,
  number: number,
  anchorOf: ReadonlyMap<string, string>,
  context: PageContext,
): XmlElement {
  const { label, language } = context;
  const heading = `claim-${number}`;
  return element(
    "article",
    { "aria-labelledby": heading },
    element("h3", { id: heading }, printed(inLanguage(proposition, language))),
    audience === "all" ? null : privateMark(context),
    status === "noStatements" ? null : element("p", {}, element("strong", {}, label(status))),
    element(
      "ul",
      {},
      ...stances.map(({ stance, statementId, audience: own }) => {
        const anchor = anchorOf.get(statementId) ?? "";
        return element(
          "li",
          {},
          label(stance),
          " ",
          element("a", { href: `#${anchor}` }, `[${anchor.replace("statement-", "")}]`),
          own === "all" ? null : privateMark(context),
        );
      }),
    ),
  );
}
