import { readFileSync } from "node:fs";
import { validateXML } from "xmllint-wasm";

const SCHEMA = new URL("./schema/", import.meta.url);
const schemaFile = (fileName: string) => ({ fileName, contents: readFileSync(new URL(fileName, SCHEMA), "utf8") });

/** What the OASIS schema has against a file. */
export async function schemaErrors(xml: string): Promise<string[]> {
  const result = await validateXML({
    xml: { fileName: "text.xml", contents: xml },
    schema: schemaFile("akomantoso30.xsd"),
    preload: schemaFile("xml.xsd"),
  });
  return result.errors.map(({ message }) => message);
}
