import { parentPort, workerData } from "node:worker_threads";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

/** What the worker is started with: the template's text and the faces, read once. */
export type TypstSetup = {
  readonly template: string;
  readonly workspace: string;
  readonly fontPaths: readonly string[];
};

/** One page to set: its data as JSON, which the template reads as data, never as markup. */
export type TypstJob = { readonly id: number; readonly data: string; readonly timestampSeconds: number };

export type TypstAnswer =
  | { readonly id: number; readonly ok: true; readonly bytes: Uint8Array }
  | { readonly id: number; readonly ok: false; readonly message: string };

/** PDF/UA-1: tagged, titled, with every glyph mapped to text. The writer refuses to make a file that breaks it. */
const PDF_STANDARD = "ua-1";

/** How many compilations a memoised result outlives unused; Typst's own advice for a compiler that is kept. */
const CACHE_AGE = 10;

// The parent is this folder's compile.ts and sends nothing else.
const setup = workerData as TypstSetup;
const compiler = NodeCompiler.create({ workspace: setup.workspace, fontArgs: [{ fontPaths: [...setup.fontPaths] }] });

parentPort?.on("message", (job: TypstJob) => {
  parentPort?.postMessage(answerTo(job));
});

function answerTo({ id, data, timestampSeconds }: TypstJob): TypstAnswer {
  try {
    const compiled = compiler.compile({ mainFileContent: setup.template, inputs: { data } });
    const document = compiled.result;
    if (document === null)
      return { id, ok: false, message: JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics) };
    const bytes = compiler.pdf(document, { pdfStandard: PDF_STANDARD, creationTimestamp: timestampSeconds });
    return { id, ok: true, bytes };
  } catch (error) {
    return { id, ok: false, message: String(error) };
  } finally {
    compiler.evictCache(CACHE_AGE);
  }
}
