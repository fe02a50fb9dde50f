import { createServer, type Server } from "node:http";
import { expectAccessible } from "#e2e/support/accessibility.ts";
import { expect, test } from "#e2e/support/fixtures.ts";
import { openScreen } from "#e2e/support/openScreen.ts";
import { newResolution } from "#e2e/support/resolutions.ts";

const PORT = Number(process.env.E2E_PRESS_PORT);
const SAID = `"No ship will leave before the storm is over," said Harbour Minister Ada Lorn.`;

/** What the outlet's server says now. */
let waiting = "About 900 islanders were waiting for a ship on Tuesday, the harbour office said.";
let outlet: Server;

test.beforeAll(async () => {
  outlet = createServer((_request, response) => {
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
    response.end(`<!doctype html><html lang="en"><head><title>Ferries stay in port</title>
      <meta property="og:site_name" content="The Verel Courier"></head><body><article><h1>Ferries stay in port</h1>
      <p>${waiting}</p><p>${SAID}</p></article></body></html>`);
  });
  await new Promise<void>((resolve) => outlet.listen(PORT, "127.0.0.1", resolve));
});
test.afterAll(() => new Promise((resolve) => outlet.close(resolve)));

test("G8: a page is looked at again, and shown what its outlet changed", async ({ enter }) => {
  const [ppp, dpk] = await Promise.all([enter("pppDrafter"), enter("dpkDrafter")]);
  const id = await newResolution(ppp, { title: "Looked at again" });
  const made = await ppp.request.post(`/api/v1/resolutions/${id}/evidence`, {
    data: { url: `http://127.0.0.1:${PORT}/ferries` },
  });
  expect(made.status(), await made.text()).toBe(201);
  const reading = `/en/resolutions/${id}/evidence/${(await made.json()).source.id}`;
  await openScreen(ppp, reading);

  await ppp.getByRole("button", { name: "Look again" }).click();
  await expect(ppp.getByText("Nothing has changed since the last copy.")).toBeVisible();
  await expect(ppp.getByRole("list", { name: "Later copies of the page" })).toHaveCount(0);

  waiting = "About 600 islanders were waiting for a ship on Tuesday, the harbour office said.";
  await ppp.getByRole("button", { name: "Look again" }).click();
  await expect(ppp.getByText("The page has changed. A new copy was kept")).toBeVisible();
  const copies = ppp.getByRole("list", { name: "Later copies of the page" });
  await expect(copies.getByText("One sentence differs from the copy before")).toBeVisible();
  await expect(copies.getByRole("deletion").filter({ hasText: "900" })).toBeVisible();
  await expect(copies.getByRole("insertion").filter({ hasText: "600" })).toBeVisible();
  // The newest copy is the one that is read, at once and with the keys where they were.
  await expect(ppp.getByRole("region", { name: "Archived text" })).toContainText("About 600 islanders");
  await expect(ppp.getByRole("button", { name: "Look again" })).toBeFocused();
  await expectAccessible(ppp, "copies of a page");
  const download = ppp.waitForEvent("download");
  await copies.getByRole("link", { name: "Download this copy" }).click();
  const bytes = (await (await download).createReadStream()).toArray();
  expect(Buffer.concat(await bytes).toString()).toContain("About 600 islanders");

  await openScreen(dpk, reading);
  await expect(dpk.getByRole("region", { name: "Archived text" })).toContainText("About 600 islanders");
  await expect(dpk.getByRole("list", { name: "Later copies of the page" }).getByRole("listitem").first()).toBeVisible();
});

test("G13: a newer copy waits until what was confirmed in the older one is stored", async ({ enter }) => {
  const ppp = await enter("pppDrafter");
  const id = await newResolution(ppp, { title: "Looked at again while deciding" });
  const made = await ppp.request.post(`/api/v1/resolutions/${id}/evidence`, {
    data: { url: `http://127.0.0.1:${PORT}/ferries` },
  });
  await openScreen(ppp, `/en/resolutions/${id}/evidence/${(await made.json()).source.id}`);
  await ppp.getByRole("button", { name: "Confirm" }).first().click();
  waiting = "About 300 islanders were waiting for a ship on Tuesday, the harbour office said.";
  await ppp.getByRole("button", { name: "Look again" }).click();
  await expect(ppp.getByText("as soon as you have stored or taken back")).toBeVisible();
  const text = ppp.getByRole("region", { name: "Archived text" });
  await expect(text).not.toContainText("About 300 islanders");
  await ppp.getByRole("button", { name: "Add one statement" }).click();
  await expect(text).toContainText("About 300 islanders");
  await expect(ppp.getByText("as soon as you have stored or taken back")).toHaveCount(0);
});
