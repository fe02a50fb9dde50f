/**
 * Names every message that nothing says. The compiler knows which: a call of a translator has the keys it may ask for as its
 * argument's type, and those of its namespace as its parameter's. Messages that are taken as a whole object (problems, what
 * imports and printed pages say) are looked for by their name.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const ROOT = path.resolve(import.meta.dirname, "..");
const OWN = /^(?:app|components|domain|formats|i18n|server)\//;
const TESTS = /\.(?:test|it|testkit)\.tsx?$/;
/** Names of problems are put together of these and of a finding's or refusal's code. */
const COMPOSED = /^(?:article|fetch|finding)([A-Z]\w*)$/;

const keys = keysOf(JSON.parse(readFileSync(path.join(ROOT, "messages", "en.json"), "utf8")));
const program = programOf(path.join(ROOT, "tsconfig.json"));
const checker = program.getTypeChecker();
const sources = program
  .getSourceFiles()
  .filter(({ fileName }) => OWN.test(path.relative(ROOT, fileName)) && !TESTS.test(fileName));

const said = new Set();
const byNamespace = namespaces();
for (const source of sources) visit(source);
const text = sources.map((source) => source.text).join("\n");
const spoken = new Set(text.match(/\w+/g));
const whole = new Set(Array.from(text.matchAll(/\b(?:en|ko)\.(\w+)/g), ([, group]) => group));
const unused = keys.filter((key) => !said.has(key) && !(whole.has(key.split(".")[0]) && isNamed(key)));

for (const key of unused) console.error(`messages: nothing says ${key}`);
process.exit(unused.length === 0 ? 0 : 1);

function isNamed(key) {
  const name = key.split(".").at(-1);
  const code = COMPOSED.exec(name)?.[1];
  return spoken.has(name) || (code !== undefined && spoken.has(code[0].toLowerCase() + code.slice(1)));
}

function keysOf(messages, under = "") {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === "string" ? [under + key] : keysOf(value, `${under}${key}.`),
  );
}

function programOf(file) {
  const config = ts.getParsedCommandLineOfConfigFile(
    file,
    { noEmit: true },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} },
  );
  if (!config) throw new Error(`${file} cannot be read.`);
  return ts.createProgram(config.fileNames, config.options);
}

/** The beginnings of keys, by what may follow them. */
function namespaces() {
  const beginnings = new Set([
    "",
    ...keys.flatMap((key) => Array.from(key.matchAll(/\./g), ({ index }) => key.slice(0, index + 1))),
  ]);
  return Map.groupBy(beginnings, (beginning) =>
    signature(keys.filter((key) => key.startsWith(beginning)).map((key) => key.slice(beginning.length))),
  );
}

function signature(names) {
  return names.toSorted().join(" ");
}

function visit(node) {
  if (ts.isCallExpression(node) && node.arguments.length > 0) note(node);
  ts.forEachChild(node, visit);
}

function note({ expression, arguments: [argument] }) {
  const isMethod = ts.isPropertyAccessExpression(expression) && /^(?:rich|markup|raw|has)$/.test(expression.name.text);
  const type = checker.getTypeAtLocation(isMethod ? expression.expression : expression);
  if (!type.getProperty("rich") || !type.getProperty("markup")) return;
  const parameter = type.getCallSignatures()[0]?.typeParameters?.[0]?.getConstraint();
  const beginnings = parameter ? byNamespace.get(signature(literals(parameter))) : undefined;
  const asked = checker.getTypeAtLocation(argument);
  for (const key of literals(checker.getBaseConstraintOfType(asked) ?? asked))
    for (const beginning of beginnings ?? []) said.add(beginning + key);
}

function literals(type) {
  if (type.isUnion()) return type.types.flatMap(literals);
  return type.isStringLiteral() ? [type.value] : [];
}
