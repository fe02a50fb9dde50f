import { ACCOUNTS, expect, test } from "#e2e/support/fixtures.ts";
import { newResolution } from "#e2e/support/resolutions.ts";

const QUOTE = "We will not reopen it before winter";
const SAID = `"${QUOTE}," Mayor Ruth Oda said at the quay on Tuesday.`;

const MAIL = `From: Ann Vell <press@lornpost.example>
Subject: Bridge closed
Date: Tue, 4 Mar 2031 00:20:00 +0900

The council of Lorn closed the old bridge after engineers found cracks in two of its pillars.

${SAID}
`;

const PAGE = `<!doctype html><html lang="en"><head><title>Bridge closed | Lorn Post</title>
<meta property="og:site_name" content="Lorn Post"></head><body><article><h1>Lorn closes its old bridge</h1>
<p>The council of Lorn closed the old bridge after engineers found cracks in two of its pillars.</p>
<p>${SAID}</p></article></body></html>`;

const file = (name: string, content: string) => ({ name, mimeType: "", buffer: Buffer.from(content) });

test("U2, U3: several files are read at once, and reviewed and archived one by one", async ({ enter, troubles }) => {
  // The file that is refused.
  troubles.allow(/422/);
  const page = await enter("pppDrafter");
  const id = await newResolution(page, { title: "Files as evidence" });
  await page.goto(`/en/resolutions/${id}/evidence/new`);
  await expect(page.getByRole("button", { name: "Choose files" })).toBeVisible();
  const files = [file("release.eml", MAIL), file("liar.pdf", PAGE), file("page.html", PAGE)];
  await page.locator("input[type=file]").setInputFiles(files);

  const list = page.getByRole("region", { name: "Files" });
  await expect(list.getByText("3 of 3 read")).toBeVisible();
  await expect(list.getByRole("listitem").filter({ hasText: "release.eml" })).toContainText("1 quotation found");
  await expect(list.getByRole("listitem").filter({ hasText: "liar.pdf" })).toContainText("not what its name");
  const evidence = async () => (await (await page.request.get(`/api/v1/resolutions/${id}/evidence`)).json()).items;
  expect(await evidence()).toEqual([]);

  await list.getByRole("button", { name: "Review 2 files one after another" }).click();
  await expect(page.getByText("File 1 of 3: release.eml")).toBeVisible();
  await expect(page.getByLabel("Published")).toHaveValue("2031-03-04T00:20:00+09:00");
  await page.getByRole("button", { name: "Archive without statements" }).click();
  await expect(page.getByText("File 3 of 3: page.html")).toBeVisible();
  await page.getByRole("button", { name: "Back to the files" }).click();
  await expect(list.getByRole("listitem").filter({ hasText: "release.eml" })).toContainText("Archived");
  expect(await evidence()).toHaveLength(1);
});

test("U5: the bookmark brings a page, which is reviewed like any other", async ({ enter }) => {
  const page = await enter("pppDrafter");
  const id = await newResolution(page, { title: `Bridges ${Date.now()}` });
  const { title } = await (await page.request.get(`/api/v1/resolutions/${id}`)).json();
  await page.goto(`/en/resolutions/${id}/evidence/new`);
  const link = page.getByRole("link", { name: "Add to Whereas" });
  await expect(link).toHaveAttribute("href", /^javascript:/);
  const bookmark = decodeURIComponent(((await link.getAttribute("href")) ?? "").slice("javascript:".length));

  await page
    .context()
    .route("https://lornpost.example/**", (route) =>
      route.fulfill({ contentType: "text/html; charset=utf-8", body: PAGE }),
    );
  const news = await page.context().newPage();
  await news.goto("https://lornpost.example/bridge");
  const opened = page.context().waitForEvent("page");
  await news.evaluate(bookmark);
  const clip = await opened;
  await expect(clip.getByText("You brought: Bridge closed | Lorn Post")).toBeVisible();
  await clip.getByRole("radio", { name: title.en }).check();
  await clip.getByRole("button", { name: "Continue" }).click();
  await expect(clip.getByLabel("Web address (optional)")).toHaveValue("https://lornpost.example/bridge");
  await clip.getByRole("button", { name: "Read the article" }).click();
  await expect(clip.getByLabel("Outlet")).toHaveValue("Lorn Post");
  const stored = await page.request.get(`/api/v1/resolutions/${id}/evidence`);
  expect((await stored.json()).items).toEqual([]);
  await clip.getByRole("button", { name: "Archive without statements" }).click();
  await expect(clip).toHaveURL(new RegExp(`/resolutions/${id}/evidence/`));
});

test("U5: whoever signs in on the way finds the page still there, and one that is gone is offered by its address", async ({
  enter,
  browser,
  baseURL,
}) => {
  const signedIn = await enter("pppDrafter");
  const id = await newResolution(signedIn, { title: `Piers ${Date.now()}` });
  const { title } = await (await signedIn.request.get(`/api/v1/resolutions/${id}`)).json();
  await signedIn.goto(`/en/resolutions/${id}/evidence/new`);
  const link = signedIn.getByRole("link", { name: "Add to Whereas" });
  await expect(link).toHaveAttribute("href", /^javascript:/);
  const href = (await link.getAttribute("href")) ?? "";
  const stranger = await browser.newContext(baseURL ? { baseURL } : {});
  await stranger.route("https://lornpost.example/**", (route) =>
    route.fulfill({ contentType: "text/html; charset=utf-8", body: PAGE }),
  );
  const news = await stranger.newPage();
  await news.goto("https://lornpost.example/bridge");
  const opened = stranger.waitForEvent("page");
  await news.evaluate(decodeURIComponent(href.slice("javascript:".length)));
  const clip = await opened;
  await clip.waitForLoadState("networkidle"); // a press before the screen listens is heard by nobody
  await clip.getByRole("button", { name: new RegExp(ACCOUNTS.pppDrafter) }).click();
  await expect(clip.getByText("You brought: Bridge closed | Lorn Post")).toBeVisible();

  await news.close();
  await clip.reload();
  await expect(clip.getByText("The page was not handed over")).toBeVisible();
  await clip.getByRole("button", { name: "Use the address" }).click();
  await clip.getByRole("radio", { name: title.en }).check();
  await clip.getByRole("button", { name: "Continue" }).click();
  await expect(clip.getByLabel("Web address (optional)")).toHaveValue("https://lornpost.example/bridge");
  await expect(clip.getByRole("button", { name: "Read the article" })).toBeEnabled();
  await stranger.close();
});

test("U5: whoever opens the screen without the bookmark's page is told what to do", async ({ enter }) => {
  const page = await enter("pppDrafter");
  await page.goto("/en/clip#url=javascript:alert(1)");
  await expect(page.getByText("No page arrived.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Continue" })).toHaveCount(0);
});
