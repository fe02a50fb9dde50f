/** Names every numbered rule of docs/SPEC.md that no test's title cites, and every citation of a rule that is not there. */
import { globSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(import.meta.dirname, "..");
const TESTS = "{app,bench,components,domain,e2e,formats,i18n,server}/**/*.{test,it,e2e}.{ts,tsx}";
/** A title begins with what it cites: "J3: …", "J3, J4: …", "N1 to N3: …". */
const TITLE =
  /\b(?:describe|test)(?:\.\w+)*(?:\((?:(?!test\()[^`"'])*\))?\(\s*[`"'](?<cited>[A-Z]\d+(?:(?:, | and | to )[A-Z]\d+)*):/g;
const RULE = /^- \*\*([A-Z]\d+)\*\*/gm;

const spec = readFileSync(path.join(ROOT, "docs", "SPEC.md"), "utf8");
const rules = new Set(Array.from(spec.matchAll(RULE), ([, rule]) => rule));
const cited = new Map(globSync(TESTS, { cwd: ROOT }).flatMap(citations));
const faults = [
  ...[...rules].filter((rule) => !cited.has(rule)).map((rule) => `docs/SPEC.md: no test cites ${rule}`),
  ...[...cited].filter(([rule]) => !rules.has(rule)).map(([rule, file]) => `${file}: there is no rule ${rule}`),
];
for (const fault of faults) console.error(fault);
process.exit(faults.length === 0 ? 0 : 1);

function citations(file) {
  const text = readFileSync(path.join(ROOT, file), "utf8");
  const titles = Array.from(text.matchAll(TITLE), ({ groups }) => groups.cited);
  return titles.flatMap((title) => title.match(/[A-Z]\d+/g).map((rule) => [rule, file]));
}
