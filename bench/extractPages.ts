/** One measurement in a process of its own: `node bench/extractPages.ts <extract|readability> <pages> <bytes>` prints its figures. */
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";

import { captureArticle } from "#server/capture/captureArticle.ts";
import { newsPage } from "./evidencePages.ts";

/** As many at once as the server itself lets run; the others wait. */
const AT_ONCE = 4;
const KB_A_MB = 1024;

const [what, count, bytes] = process.argv.slice(2);
const pages = Array.from({ length: Number(count) }, (_, index) => newsPage(Number(bytes), index * 7));
const idleMb = process.resourceUsage().maxRSS / KB_A_MB;
const start = performance.now();
let statements = 0;
if (what === "extract") {
  const queue = [...pages];
  await Promise.all(Array.from({ length: AT_ONCE }, () => extractAll(queue)));
} else for (const page of pages) new Readability(parseHTML(page).document, { disableJSONLD: true }).parse();
const milliseconds = performance.now() - start;
console.log(JSON.stringify({ milliseconds, memoryMb: process.resourceUsage().maxRSS / KB_A_MB - idleMb, statements }));

async function extractAll(queue: string[]) {
  for (let html = queue.shift(); html !== undefined; html = queue.shift()) {
    const result = await captureArticle({ html }, { proposes: true });
    if (!result.ok) throw new Error(result.error.code);
    statements += result.value.statements.length;
  }
}
