import { unzipSync } from "fflate";
import { readXml } from "../reading/readXml.ts";
import type { XmlElement } from "../xml.ts";
import { attribute, descendants } from "./elements.ts";
import { NAMESPACES } from "./namespaces.ts";
import { grammarFaults } from "./soundnessGrammar.testkit.ts";
import {
  fieldFaults,
  headFaults,
  noteFaults,
  referenceFaults,
  sectionFaults,
  tableFaults,
} from "./soundnessRules.testkit.ts";

/**
 * What is wrong with a document of Hangul, as far as that can be told without Hangul. It opens a file whole or calls it
 * damaged, without a word of why: so each rule is one that its own files keep, or that writers were seen to fail by.
 */
export function soundnessFaults(bytes: Uint8Array): string[] {
  const entries = unzipSync(bytes);
  const trees = new Map<string, XmlElement>();
  const broken: string[] = [];
  for (const [name, part] of Object.entries(entries).filter(([each]) => /\.(?:xml|hpf|rdf)$/u.test(each))) {
    const read = readXml(part);
    if (read.ok) trees.set(name, read.value);
    else broken.push(`${name}: ${read.error.code}`);
  }
  const head = trees.get("Contents/header.xml");
  if (broken.length > 0 || head === undefined) return [...broken, ...(head === undefined ? ["no header"] : [])];
  const sections = [...trees].filter(([name]) => /^Contents\/section\d+\.xml$/u.test(name));
  return [
    ...packageFaults(bytes, entries, trees),
    ...[...trees].flatMap(([name, tree]) => rootFaults(name, tree, entries[name])),
    ...(attribute(head, "secCnt") === String(sections.length) ? [] : ["head: secCnt"]),
    ...grammarFaults(head),
    ...headFaults(head),
    ...referenceFaults(head, head),
    ...uniqueFaults(sections.map(([, section]) => section)),
    ...sections.flatMap(([name, section]) =>
      [
        ...grammarFaults(section),
        ...sectionFaults(section),
        ...referenceFaults(section, head),
        ...fieldFaults(section),
        ...noteFaults(section),
        ...tableFaults(section),
      ].map((fault) => `${name} ${fault}`),
    ),
  ];
}

type Entries = Readonly<Record<string, Uint8Array>>;

/** Local headers of a zip: 30 bytes, then the name; the method stands at 8, 0 for what is stored. */
function isStored(bytes: Uint8Array, name: string): boolean {
  const at = Buffer.from(bytes).indexOf(name, 30, "latin1") - 30;
  return bytes[at] === 0x50 && bytes[at + 8] === 0;
}

/** The package (KS X 6101, 8): whoever reads its first bytes knows what it is, and every list names what is there. */
function packageFaults(bytes: Uint8Array, entries: Entries, trees: ReadonlyMap<string, XmlElement>): string[] {
  const names = Object.keys(entries);
  const content = trees.get("Contents/content.hpf");
  const items = content === undefined ? [] : descendants(content, "item");
  const spine = content === undefined ? [] : descendants(content, "itemref").map((each) => attribute(each, "idref"));
  const hrefOf = new Map(items.map((item) => [attribute(item, "id"), attribute(item, "href")]));
  const texts = names.filter((name) => /^Contents\/(?:header|section\d+)\.xml$/u.test(name));
  const named = (file: string, element: string, name: string): string[] =>
    descendants(trees.get(file) ?? { name: "", attributes: {}, children: [] }, element).map((each) =>
      attribute(each, name),
    );
  const files = [
    ...hrefOf.values(),
    ...named("META-INF/container.xml", "rootfile", "full-path"),
    ...named("META-INF/container.rdf", "hasPart", "rdf:resource"),
  ];
  return [
    ...(names[0] === "mimetype" ? [] : ["package: mimetype is not the first"]),
    ...(new TextDecoder().decode(entries["mimetype"]) === "application/hwp+zip" ? [] : ["package: mimetype"]),
    ...["mimetype", "version.xml"].filter((name) => !isStored(bytes, name)).map((name) => `package: ${name} is packed`),
    ...["settings.xml", "META-INF/manifest.xml", "Preview/PrvText.txt"]
      .filter((name) => !names.includes(name))
      .map((name) => `package: no ${name}`),
    ...files.filter((name) => !names.includes(name)).map((name) => `package: ${name} is named and not there`),
    ...spine.filter((id) => !hrefOf.has(id)).map((id) => `package: the spine names ${id}`),
    ...texts
      .filter((name) => !spine.some((id) => hrefOf.get(id) === name))
      .map((name) => `package: ${name} is not in the spine`),
  ];
}

/** Hangul takes a file whose roots lack a namespace, or that does not say that it stands alone, for a damaged one. */
function rootFaults(name: string, tree: XmlElement, bytes: Uint8Array | undefined): string[] {
  const declaration = new TextDecoder().decode(bytes?.slice(0, 80));
  const isText = name.startsWith("Contents/");
  return [
    ...(declaration.startsWith('<?xml version="1.0" encoding="UTF-8" standalone="yes"')
      ? []
      : [`${name}: declaration`]),
    ...Object.entries(isText ? NAMESPACES : {})
      .filter(([prefix, uri]) => tree.attributes[prefix] !== uri)
      .map(([prefix]) => `${name}: no ${prefix}`),
  ];
}

const NUMBERED: Readonly<Record<string, string>> = { tbl: "id", header: "id", fieldBegin: "id", footNote: "instId" };

/** What has a number of its own in the document has it alone. */
function uniqueFaults(sections: readonly XmlElement[]): string[] {
  const seen = new Set<string>();
  return Object.entries(NUMBERED).flatMap(([name, key]) =>
    sections.flatMap((section) =>
      descendants(section, name).flatMap((node) => {
        const id = attribute(node, key);
        const again = seen.has(id) || !/^\d+$/u.test(id) || Number(id) > 0xffffffff;
        seen.add(id);
        return again ? [`${name}: ${key} ${id}`] : [];
      }),
    ),
  );
}
