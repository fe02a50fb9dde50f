import type { Page } from "@playwright/test";
import { clause, expectSaved, openToWrite, textOf, wordsOn } from "#e2e/support/desk.ts";
import { expect, test } from "#e2e/support/fixtures.ts";
import { newResolution } from "#e2e/support/resolutions.ts";

const HOSTILE = `<p onclick="window.hacked=1">Condemns <b onmouseover="window.hacked=2">the closing</b>
  <script>window.hacked = 3</script><img src="x" onerror="window.hacked=4"><iframe srcdoc="<script>parent.hacked=5</script>"></iframe>
  <a href="javascript:window.hacked=6">of the Sund</a><svg onload="window.hacked=7"></svg>
  <span style="position:fixed;inset:0;background:url(http://tracker.example/x)">at once</span></p>`;

/** Pastes HTML as it comes from a page that wants us ill: the browser's own clipboard would clean it beforehand. */
const paste = (page: Page, html: string) =>
  textOf(page).evaluate((text, content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", content);
    clipboardData.setData("text/plain", "plain words");
    text.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, html);

const hacked = (page: Page) => page.evaluate(() => "hacked" in window);

test("pasted HTML leaves its words and nothing else, here, with the other party and in the export", async ({
  enter,
  troubles,
}) => {
  // Chromium reports the handlers that it meets while it parses what was pasted, far from the page and never run.
  troubles.allow(/Executing inline event handler violates/);
  const [ppp, dpk] = await Promise.all([enter("pppDrafter"), enter("dpkDrafter")]);
  const id = await newResolution(ppp, { title: "Hostile paste" });
  await openToWrite(ppp, id);
  await openToWrite(dpk, id);
  await textOf(ppp).getByRole("paragraph").last().click();
  await paste(ppp, HOSTILE);
  await expectSaved(ppp);
  for (const page of [ppp, dpk]) {
    await expect
      .poll(async () => (await wordsOn(page)).join(" "))
      .toMatch(/Condemns the closing\s+of the Sund\s+at once/);
    await expect(textOf(page).locator("script, iframe, img[src], svg, a, [onclick], [onmouseover]")).toHaveCount(0);
    await clause(page, "Condemns").hover();
    expect(await hacked(page)).toBe(false);
  }
  const html = await (await ppp.request.get(`/api/v1/resolutions/${id}/export?format=html`)).text();
  expect(html).toContain("Condemns");
  expect(html).not.toMatch(/onerror|javascript:|<iframe|tracker\.example|window\.hacked/);
});

test("markup in names, titles, comments and articles is shown as it was written", async ({ enter }) => {
  const markup = `<img src=x onerror="window.hacked=1"><script>window.hacked=2</script>`;
  const page = await enter("dpkDrafter");
  const id = await newResolution(page, { title: `Title ${markup}` });
  const archived = await page.request.post(`/api/v1/resolutions/${id}/evidence`, {
    data: {
      text: `Headline ${markup}\n\n"We ${markup} protest," said Ada Quill.\n\nA second paragraph of words.`,
      source: {
        title: `Headline ${markup}`,
        outlet: markup,
        authors: [markup],
        publishedAt: null,
        modifiedAt: null,
        language: "en",
      },
      statements: [],
    },
  });
  expect(archived.status()).toBe(201);
  const { source } = await archived.json();
  for (const path of [
    "/en/resolutions",
    `/en/resolutions/${id}`,
    `/en/resolutions/${id}/evidence/${source.id}`,
    `/en/resolutions/${id}/positions`,
  ]) {
    await page.goto(path);
    await expect(page.getByText(markup).first()).toBeVisible();
    expect(await hacked(page)).toBe(false);
  }
});

test("a page of another address may not act for the person, and answers say no more than they must", async ({
  enter,
}) => {
  const page = await enter("dpkDrafter");
  const foreign = await page.request.post("/api/v1/resolutions", {
    headers: { Origin: "https://elsewhere.example" },
    data: { template: "blank", style: "un", languages: ["en"], partyIds: [] },
  });
  expect(foreign.status()).toBe(403);
  const unknown = await page.request.get("/api/v1/resolutions/00000000-0000-4000-8000-000000000000");
  expect(unknown.status()).toBe(404);
  expect(unknown.headers()["content-type"]).toContain("application/problem+json");
  const malformed = await page.request.post("/api/v1/resolutions", {
    headers: { "Content-Type": "application/json" },
    data: Buffer.from("{not json"),
  });
  expect(malformed.status()).toBe(400);
});
