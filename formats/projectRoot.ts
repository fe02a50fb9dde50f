import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const PACKAGE_NAME = "whereas";

/**
 * The folder of the package named "whereas": where fonts, templates and the workers' sources lie as files. Looked for upwards
 * from the working folder and from this module, because a bundler moves the module, and a program may be started anywhere.
 * Throws when neither is inside the package: the installation is broken.
 */
export function projectRoot(): string {
  for (const start of [process.cwd(), import.meta.dirname]) {
    for (let folder = start; ; folder = dirname(folder)) {
      if (isPackage(join(folder, "package.json"))) return folder;
      if (folder === dirname(folder)) break;
    }
  }
  throw new Error(`No package named ${PACKAGE_NAME} above ${process.cwd()}.`);
}

function isPackage(path: string): boolean {
  if (!existsSync(path)) return false;
  const parsed: unknown = JSON.parse(readFileSync(path, "utf8"));
  return typeof parsed === "object" && parsed !== null && "name" in parsed && parsed.name === PACKAGE_NAME;
}
