import { expect, type Page } from "@playwright/test";

type Wish = {
  readonly title: string;
  readonly template?: "blank" | "condemnation";
  readonly style?: "korea" | "un";
  readonly languages?: readonly ("en" | "ko")[];
  /** Short names in English. */
  readonly parties?: readonly string[];
};

type Party = { readonly id: string; readonly shortName: { readonly en: string } };

/** A resolution of the test's own, so that no test leans on another; answers its id. */
export async function newResolution(page: Page, wish: Wish): Promise<string> {
  const { title, template = "blank", style = "un", languages = ["en"], parties = ["PPP", "DPK"] } = wish;
  const known: { items: Party[] } = await (await page.request.get("/api/v1/parties")).json();
  const partyIds = parties.map((name) => known.items.find(({ shortName }) => shortName.en === name)!.id);
  const made = await page.request.post("/api/v1/resolutions", {
    data: { template, style, languages, partyIds, title: { [languages[0] ?? "en"]: title } },
  });
  expect(made.status(), await made.text()).toBe(201);
  return (await made.json()).id;
}

/** What a program reads of it. */
export async function readResolution(page: Page, id: string) {
  const answer = await page.request.get(`/api/v1/resolutions/${id}`);
  expect(answer.ok()).toBe(true);
  return answer.json();
}

type Listed = { readonly items: readonly { readonly id: string }[] };

/** The demonstration's text, wherever in the list it stands. */
export async function demonstrationId(page: Page): Promise<string> {
  const answer = await page.request.get("/api/v1/resolutions?q=dispatch+of+troops+to+Russia");
  const { items }: Listed = await answer.json();
  const [found] = items;
  if (found === undefined) throw new Error("The demonstration is not in the list.");
  return found.id;
}
