import { clauseName } from "../clauseName.ts";
import { htmlPage } from "../htmlPage.ts";
import { languageName } from "../languageName.ts";
import type { ExportModel } from "../model.ts";
import { plainText } from "../plainText.ts";
import { printable } from "../printable.ts";
import { element, type XmlElement, type XmlNode } from "../xml.ts";
import { INDEX_STYLE } from "./indexStyle.ts";
import type { BundleLanguage, BundleWords, MadeText } from "./model.ts";

type Shown = {
  readonly text: ExportModel;
  readonly texts: readonly MadeText[];
  readonly languages: readonly BundleLanguage[];
  readonly hasEvidence: boolean;
};

/** What the files for programs are for. */
const OTHER_FILES = [
  ["version.json", "versionFile"],
  ["approvals.json", "approvalsFile"],
  ["not-expressed.json", "notExpressedFile"],
  ["schema.json", "schemaFile"],
  ["manifest.json", "manifestFile"],
] as const satisfies readonly (readonly [string, keyof BundleWords])[];

/** How a file's SHA-256 is worked out with what each system brings along. */
const COMMANDS = [
  ["Windows (PowerShell)", "Get-FileHash version.json"],
  ["macOS", "shasum -a 256 version.json"],
  ["Linux", "sha256sum version.json"],
] as const;

/** Where a person begins: which text the bundle holds, in which files, what they lack, and how to check them. */
export function indexPage(shown: Shown): string {
  const { languages } = shown;
  const [first] = languages;
  const articles = languages.map((each) => articleOf(shown, each));
  const links = languages.map(({ language }) =>
    element("a", { href: `#${language}`, lang: language }, languageName(language, language)),
  );
  return htmlPage({
    language: first?.language ?? shown.text.language,
    title: first === undefined ? "" : titleOf(shown.text, first),
    style: INDEX_STYLE,
    body: [
      links.length > 1 ? element("nav", { "aria-label": first?.bundleWords.language }, ...links) : null,
      element("main", {}, ...articles),
    ],
  });
}

const pageIn = (text: ExportModel, { language, words }: BundleLanguage) =>
  printable({ ...text, language, words, alsoIn: [] });

function titleOf(text: ExportModel, language: BundleLanguage): string {
  const { titleText, marking } = pageIn(text, language);
  return [titleText, marking].filter((part) => part !== "").join(" · ");
}

function articleOf(shown: Shown, spoken: BundleLanguage): XmlElement {
  const { titleText, marking, partyOnly, textSha256, words } = pageIn(shown.text, spoken);
  const { language, bundleWords } = spoken;
  const section = (name: keyof BundleWords, ...nodes: readonly XmlNode[]): XmlElement =>
    element(
      "section",
      { "aria-labelledby": `${language}-${name}` },
      element("h2", { id: `${language}-${name}` }, bundleWords[name]),
      ...nodes,
    );
  return element(
    "article",
    { id: language, lang: language, "aria-labelledby": `${language}-title` },
    partyOnly === null ? null : element("p", { class: "party-only", role: "note" }, partyOnly),
    element("p", { class: "marking" }, marking),
    element("h1", { id: `${language}-title` }, titleText === "" ? marking : titleText),
    element("p", {}, `${words.textHash} `, element("span", { class: "hash" }, textSha256)),
    element("p", {}, bundleWords.contents),
    section("texts", element("p", {}, bundleWords.textsLead), textsTable(shown, spoken)),
    section("notExpressed", lackingNode(shown, spoken)),
    section("evidence", evidenceNode(shown, spoken)),
    section(
      "otherFiles",
      element("dl", {}, ...OTHER_FILES.flatMap(([path, word]) => fileTerm(path, bundleWords[word]))),
    ),
    section("check", ...checkNodes(textSha256, spoken)),
  );
}

/** A path as an address: each name in it may hold any letters. */
const hrefOf = (path: string): string =>
  path
    .split("/")
    .map((name) => encodeURIComponent(name.toWellFormed()))
    .join("/");

const fileTerm = (path: string, purpose: string): XmlElement[] => [
  element("dt", {}, element("a", { href: hrefOf(path) }, path)),
  element("dd", {}, purpose),
];

function textsTable({ texts, languages }: Shown, spoken: BundleLanguage): XmlElement {
  const { bundleWords } = spoken;
  const heads = [bundleWords.file, bundleWords.language, bundleWords.sha256];
  const rows = texts.map((made) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, element("a", { href: hrefOf(made.path) }, formatOf(made, spoken))),
      element("td", {}, languageOf(made, languages, spoken)),
      element("td", { class: "hash" }, made.sha256),
    ),
  );
  return element(
    "table",
    {},
    element("thead", {}, element("tr", {}, ...heads.map((head) => element("th", { scope: "col" }, head)))),
    element("tbody", {}, ...rows),
  );
}

const formatOf = ({ format }: MadeText, { formatNames }: BundleLanguage): string => formatNames[format] ?? format;

/** JSON holds every language: it is there once. */
const languageOf = ({ format, language }: MadeText, all: readonly BundleLanguage[], spoken: BundleLanguage): string =>
  format === "json" && all.length > 1 ? spoken.bundleWords.allLanguages : languageName(language, spoken.language);

/** The same sentence about many clauses and formats is said once, with their names. */
function lackingNode({ text, texts, languages }: Shown, spoken: BundleLanguage): XmlElement {
  const { bundleWords, tell } = spoken;
  const lacking = texts.flatMap((made) =>
    made.warnings.map((warning) => ({
      sentence: plainText(tell(warning)).text,
      file: `${formatOf(made, spoken)} (${languageOf(made, languages, spoken)})`,
      place: placeOf(text, made.language, warning.blockId),
    })),
  );
  if (lacking.length === 0) return element("p", {}, bundleWords.everythingExpressed);
  const items = [...Map.groupBy(lacking, ({ sentence }) => sentence)].map(([sentence, same]) =>
    element(
      "li",
      {},
      sentence,
      ...namesNode(
        bundleWords.at,
        same.flatMap(({ place }) => place ?? []),
      ),
      ...namesNode(
        bundleWords.within,
        same.map(({ file }) => file),
      ),
    ),
  );
  return element("ul", {}, ...items);
}

const namesNode = (words: string, names: readonly string[]): XmlNode[] =>
  names.length === 0
    ? []
    : [
        element("br"),
        element(
          "span",
          { class: "places" },
          words.replace("{names}", () => [...new Set(names)].join(", ")),
        ),
      ];

function placeOf({ value }: ExportModel, language: string, blockId: string | null): string | null {
  const blocks = value.blocks[language] ?? [];
  const block = blocks.find(({ id }) => id === blockId);
  return block === undefined ? null : plainText(clauseName(block, blocks)).text;
}

const evidenceNode = ({ hasEvidence }: Shown, { bundleWords }: BundleLanguage): XmlElement =>
  hasEvidence
    ? element("p", {}, element("a", { href: "evidence.zip" }, "evidence.zip"), ` · ${bundleWords.evidenceIn}`)
    : element("p", {}, bundleWords.noEvidence);

const checkNodes = (sha256: string, { bundleWords }: BundleLanguage): XmlElement[] => [
  element("p", {}, bundleWords.checkLead),
  element(
    "ul",
    {},
    ...COMMANDS.map(([system, command]) =>
      element("li", {}, `${system}: `, element("code", { class: "hash" }, command)),
    ),
  ),
  element("p", {}, `${bundleWords.checkExample} `, element("span", { class: "hash" }, sha256)),
];
