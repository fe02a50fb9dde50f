import { expect, type Page } from "@playwright/test";

type Said = { readonly quote: string; readonly speaker: string; readonly office?: string };

type Report = {
  readonly title: string;
  readonly outlet: string;
  readonly text: string;
  readonly language?: string;
  /** What a person confirmed of it; the rest stays proposed. */
  readonly statements?: readonly Said[];
};

/** Archives an article on a resolution's desk, as a program would; answers the source's id. */
export async function archiveReport(page: Page, id: string, report: Report): Promise<string> {
  const { title, outlet, text, language = "en", statements = [] } = report;
  const read = await page.request.post("/api/v1/evidence/extract", { data: { text } });
  const { text: archived }: { text: string } = await read.json();
  const data = {
    text,
    source: { title, outlet, language, publishedAt: "2031-05-04" },
    statements: statements.map((said) => ({
      kind: "direct",
      office: null,
      organisation: null,
      ...inText(archived, said),
    })),
  };
  const made = await page.request.post(`/api/v1/resolutions/${id}/evidence`, { data });
  expect(made.status(), await made.text()).toBe(201);
  return (await made.json()).source.id;
}

function inText(text: string, { quote, ...said }: Said) {
  const start = text.indexOf(quote);
  return { quote, ...said, selector: { exact: quote, prefix: "", suffix: "", start, end: start + quote.length } };
}
