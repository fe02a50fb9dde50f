import type { PositionTarget } from "#domain/positions/position.ts";
import { inLanguage } from "#domain/localizedText.ts";
import type { ExportModel } from "../model.ts";
import type { Printable } from "../printable.ts";
import { element, type XmlElement } from "../xml.ts";
import { wIdOf, type Identifiers } from "./identifiers.ts";
import type { TermList } from "./termList.ts";
import { xmlDate } from "./xmlDate.ts";

/** Where the parties stand on the text and its clauses: the standard leaves such analysis to each one's own words. */
export function positionsXml(
  model: ExportModel,
  page: Printable,
  terms: TermList,
  identifiers: Identifiers,
  source: string,
): XmlElement[] {
  const printed = model.positions.filter(({ internal }) => page.has(internal ? "internalPositions" : "positions"));
  if (printed.length === 0) return [];
  return [
    element(
      "otherAnalysis",
      { source },
      ...printed.map((position) => {
        const party = model.value.parties.find(({ id }) => id === position.partyId);
        const name = party === undefined ? position.partyId : inLanguage(party.name, page.language);
        const { partyId, recordedAt } = position;
        const attributes = {
          by: terms.refer("Organization", "party", name),
          party: partyId,
          ...targetOf(position.target, identifiers),
          stance: position.stance,
          date: xmlDate(recordedAt),
          onOlderWording: String(position.onOlderWording),
          internal: String(position.internal),
        };
        return element("wh:position", attributes, position.reason);
      }),
    ),
  ];
}

function targetOf(target: PositionTarget, identifiers: Identifiers): XmlElement["attributes"] {
  switch (target.kind) {
    case "resolution":
      return { on: "text" };
    case "theme":
      return { on: "theme", theme: target.theme };
    case "block": {
      const eId = identifiers.target(target.blockId);
      return { on: "clause", href: eId === undefined ? null : `#${eId}`, block: wIdOf(target.blockId) };
    }
  }
}
