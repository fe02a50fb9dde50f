import type { ExportModel } from "../model.ts";
import type { Printable, PrintedDecision } from "../printable.ts";
import { safeLink } from "#domain/citation/safeLink.ts";
import { element, type XmlElement, type XmlNode } from "../xml.ts";
import { wIdOf } from "./identifiers.ts";

export const AKN_NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/** What the standard has no place for: the hash of the text and who approved which hash. */
export const WHEREAS_NAMESPACE = "urn:whereas:akn:1";

/** Akoma Ntoso names languages by ISO 639-2 (Naming Convention 1.0, section 4.6); a tag that is not here stays as it is. */
const ALPHA_3: Readonly<Record<string, string>> = {
  ar: "ara",
  de: "deu",
  en: "eng",
  es: "spa",
  fr: "fra",
  ja: "jpn",
  ko: "kor",
  pt: "por",
  ru: "rus",
  zh: "zho",
};

const COUNTRY_OF_STYLE: Readonly<Record<string, string>> = { korea: "kr" };

/** The standard wants a date where a draft has none; this one is what the United Nations' own files write for "not known". */
export const NO_DATE = "0001-01-01";

const languageCode = (tag: string): string => ALPHA_3[tag.split("-")[0] ?? tag] ?? tag;

/** The day or instant as XML Schema writes it, or the date that stands for none. */
export function xmlDate(iso: string | null): string {
  if (iso === null) return NO_DATE;
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return NO_DATE;
  return /^\d{4}-\d{2}-\d{2}$/u.test(iso) ? iso : new Date(time).toISOString().replace(/\.\d+Z$/u, "Z");
}

/** The eIds under `references`, and the date, that the rest of the file names. */
const EDITOR = "whereas";
const CHAMBER = "chamber";
export const evidenceEId = (index: number): string => `ev_${index + 1}`;
const partyEId = (index: number): string => `party_${index + 1}`;
const personEId = (index: number): string => `person_${index + 1}`;

const decisionsOf = ({ decisions }: Printable): readonly PrintedDecision[] => decisions ?? [];

export function metaXml(model: ExportModel, page: Printable): XmlElement {
  const parties = [...new Set([...page.parties, ...decisionsOf(page).map(({ party }) => party)])];
  const people = [...new Set(decisionsOf(page).map(({ person }) => person))];
  return element(
    "meta",
    {},
    identificationXml(model, page, "main"),
    element(
      "lifecycle",
      { source: `#${EDITOR}` },
      element("eventRef", { eId: "evt_1", date: versionDate(model), source: `#${EDITOR}`, type: "generation" }),
    ),
    workflowXml(model, page, parties, people),
    analysisXml(model, page),
    referencesXml(page, parties, people),
    element("proprietary", { source: `#${EDITOR}` }, versionXml(model, page)),
  );
}

const versionDate = ({ source, value }: ExportModel): string =>
  xmlDate(source.kind === "version" ? source.frozenAt : value.header.proposedOn);

/** Work, expression and manifestation of the text or of one of its attachments. */
export function identificationXml(model: ExportModel, page: Printable, component: string): XmlElement {
  const country = COUNTRY_OF_STYLE[model.value.style.id] ?? wIdOf(model.value.style.id);
  const workDate = xmlDate(model.value.header.proposedOn).slice(0, 10);
  const work = `/akn/${country}/statement/resolution/${workDate}/${wIdOf(model.value.resolutionId)}`;
  const language = languageCode(page.language);
  const version = model.source.kind === "version" ? String(model.source.n) : `draft-${model.source.head}`;
  const expression = `${work}/${language}@${version}`;
  const translated = page.language !== page.authoritativeLanguage;
  const original = `${work}/${languageCode(page.authoritativeLanguage)}@${version}`;
  const level = (name: string, uri: string, date: string, author: string, ...rest: XmlNode[]): XmlElement =>
    element(
      name,
      {},
      element("FRBRthis", { value: `${uri}/!${component}` }),
      element("FRBRuri", { value: uri }),
      element("FRBRdate", { date, name: name === "FRBRWork" ? "proposal" : "version" }),
      element("FRBRauthor", { href: `#${author}` }),
      ...rest,
    );
  return element(
    "identification",
    { source: `#${EDITOR}` },
    level("FRBRWork", work, workDate, CHAMBER, element("FRBRcountry", { value: country })),
    level(
      "FRBRExpression",
      expression,
      versionDate(model),
      CHAMBER,
      element("FRBRversionNumber", { value: version }),
      element("FRBRauthoritative", { value: String(!translated) }),
      translated ? element("FRBRmasterExpression", { href: original, showAs: page.authoritativeLanguage }) : null,
      element("FRBRlanguage", { language }),
      translated
        ? element("FRBRtranslation", {
            href: original,
            fromLanguage: languageCode(page.authoritativeLanguage),
            by: `#${CHAMBER}`,
          })
        : null,
    ),
    level("FRBRManifestation", `${expression}.akn`, versionDate(model), EDITOR),
  );
}

/** One step for each decision on the text. */
function workflowXml(
  model: ExportModel,
  page: Printable,
  parties: readonly string[],
  people: readonly string[],
): XmlNode {
  if (decisionsOf(page).length === 0) return null;
  const steps = decisionsOf(page).map((decision, index) =>
    element(
      "step",
      {
        date: xmlDate(model.approvals[index]?.at ?? null),
        by: `#${partyEId(parties.indexOf(decision.party))}`,
        as: "#approver",
        refersTo: `#${personEId(people.indexOf(decision.person))}`,
        outcome: decision.approves ? "#approved" : "#refused",
      },
      element("wh:decision", { sha256: decision.sha256, voided: String(decision.voided), reason: decision.reason }),
    ),
  );
  return element("workflow", { source: `#${EDITOR}` }, ...steps);
}

function analysisXml(model: ExportModel, page: Printable): XmlNode {
  const indexOf = new Map(page.annex.map(({ id }, index) => [id, index]));
  const references = page.notes.flatMap(({ number, evidenceId }) => {
    const index = evidenceId === null ? undefined : indexOf.get(evidenceId);
    if (index === undefined) return [];
    const href = safeLink(model.value.evidence[index]?.url ?? null);
    return [element("implicitReference", { for: `#fn_${number}`, refersTo: `#${evidenceEId(index)}`, href })];
  });
  if (references.length === 0) return null;
  return element(
    "analysis",
    { source: `#${EDITOR}` },
    element("otherReferences", { source: `#${EDITOR}` }, ...references),
  );
}

function referencesXml(page: Printable, parties: readonly string[], people: readonly string[]): XmlElement {
  const tlc = (type: string, eId: string, href: string, showAs: string): XmlElement =>
    element(`TLC${type}`, { eId, href: `/akn/ontology/${href}`, showAs });
  const { words } = page;
  return element(
    "references",
    { source: `#${EDITOR}` },
    tlc("Organization", EDITOR, "organization/whereas/editor", "Whereas"),
    tlc("Organization", CHAMBER, "organization/whereas/chamber", page.chamber),
    ...parties.map((name, index) =>
      tlc("Organization", partyEId(index), `organization/whereas/${partyEId(index)}`, name),
    ),
    ...people.map((name, index) => tlc("Person", personEId(index), `person/whereas/${personEId(index)}`, name)),
    tlc("Role", "approver", "role/whereas/approver", words.approvals),
    tlc("Concept", "approved", "concept/whereas/approved", words.approved),
    tlc("Concept", "refused", "concept/whereas/refused", words.refused),
    ...page.annex.map(({ id, number }, index) =>
      element("TLCReference", {
        eId: evidenceEId(index),
        href: `/akn/ontology/reference/whereas/${wIdOf(id)}`,
        name: "evidence",
        showAs: `${words.evidenceAnnex} ${number}`,
      }),
    ),
  );
}

function versionXml(
  { source }: ExportModel,
  { textSha256, marking, language, authoritativeLanguage }: Printable,
): XmlElement {
  const state =
    source.kind === "version"
      ? { kind: source.kind, n: String(source.n), frozenAt: xmlDate(source.frozenAt) }
      : { kind: source.kind, head: String(source.head) };
  return element("wh:version", { ...state, textSha256, marking, language, authoritativeLanguage });
}
