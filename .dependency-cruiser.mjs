/**
 * The import rules: who may know whom. Each room names what it may import; everything else is forbidden, so that a new
 * folder or package is decided on here instead of creeping in.
 */
const ROOMS = "^(app|bench|components|domain|e2e|formats|generated|i18n|messages|prisma|scripts|server)/";
const TESTS = "\\.(test|it|e2e|testkit)\\.tsx?$|^server/db/(integrationCluster|integrationSetup|testDatabase)\\.ts$";

/** Forbids `from` every other room but those in `to`. */
const room = (from, to, comment) => ({
  name: `${from.replaceAll("/", "-")}-imports`,
  comment,
  severity: "error",
  // A test of the API sets up the rows that it then reads over HTTP.
  from: { path: `^${from}/`, pathNot: `^app/.*(${TESTS})` },
  to: { path: ROOMS, pathNot: [from, ...to].map((allowed) => `^${allowed}/`) },
});

export default {
  forbidden: [
    room("domain", [], "The domain is pure: it knows only itself."),
    room("formats", ["domain"], "A format turns values of the domain into bytes and back."),
    room(
      "components",
      ["domain", "messages", "i18n"],
      "Components get what they show: they never reach into the server.",
    ),
    room("server", ["domain", "formats", "messages", "generated"], "The server runs without Next's pages."),
    room(
      "app",
      ["components", "domain", "messages", "i18n", "server/(commands|queries|auth)"],
      "Pages reach the server through commands, queries and auth alone; live documents through the journal and the bus.",
    ),
    room("i18n", ["domain", "messages"], "Languages serve the pages and the server alike."),
    room("e2e", ["domain", "messages", "formats"], "Browser tests act as a person does."),
    {
      name: "domain-packages",
      comment: "No I/O, no framework: beside itself the domain knows prosemirror-model, zod and @noble/hashes.",
      severity: "error",
      from: { path: "^domain/", pathNot: TESTS },
      to: {
        pathNot: ["^domain/", "^node_modules/(prosemirror-model|zod|@noble/hashes)/"],
      },
    },
    {
      name: "zod-through-domain",
      comment: "domain/zod.ts configures zod for the content security policy before anyone uses it.",
      severity: "error",
      from: { pathNot: "^domain/zod\\.ts$|^node_modules/" },
      to: { path: "^node_modules/zod/" },
    },
    {
      name: "formats-apart",
      comment:
        "One folder a format; what two share lies on top of formats/, what readers share in formats/reading/, what the writers of office programs set alike in formats/office/.",
      severity: "error",
      from: { path: "^formats/([^/]+)/", pathNot: TESTS },
      to: { path: "^formats/[^/]+/", pathNot: ["^formats/$1/", "^formats/reading/", "^formats/office/"] },
    },
    {
      name: "ui-knows-no-domain",
      comment: "Primitives on top of the UI kit serve every panel.",
      severity: "error",
      from: { path: "^components/ui/" },
      to: { path: "^(domain/|components/(?!ui/))" },
    },
    {
      name: "collab-main-only",
      comment: "Next may load a second copy of a module beside the custom server: live documents belong to main.ts.",
      severity: "error",
      from: { pathNot: `^server/(collab/|main\\.ts$)|^bench/|${TESTS}` },
      to: { path: "^server/collab/" },
    },
    {
      name: "prisma-in-db-only",
      comment: "Rows become domain values in one place.",
      severity: "error",
      from: { path: ROOMS, pathNot: "^(server/db|generated|scripts)/" },
      to: { path: "^generated/|^node_modules/(@prisma|prisma)/" },
    },
    {
      name: "capture-stores-nothing",
      comment: "Capture returns values; commands store them.",
      severity: "error",
      from: { path: "^server/capture/", pathNot: TESTS },
      to: { path: "^server/(?!capture/|env\\.ts$)" },
    },
    {
      name: "importing-stores-nothing",
      comment: "A file becomes a value; commands store it.",
      severity: "error",
      from: { path: "^server/importing/", pathNot: TESTS },
      to: { path: "^server/(?!importing/|capture/runInThread\\.ts$|text/wordRuns\\.ts$)" },
    },
    {
      name: "bench-is-a-leaf",
      comment: "Nothing in the product depends on a benchmark, a browser test or a test's kit.",
      severity: "error",
      from: { path: ROOMS, pathNot: `^(bench|e2e)/|${TESTS}` },
      to: { path: `^(bench|e2e)/|${TESTS}` },
    },
    {
      name: "no-cycles",
      severity: "error",
      from: { path: ROOMS },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "resolvable",
      comment: "An import that resolves to nothing is checked by no rule.",
      severity: "error",
      from: { path: ROOMS, pathNot: "^server/db/postgresBinaries\\.ts$" },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "^(node_modules|generated)/" },
    exclude: { path: "^(\\.next|\\.data)/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json", ".d.ts"],
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
