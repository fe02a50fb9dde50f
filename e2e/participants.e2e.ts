import type { Page } from "@playwright/test";
import { clause, openDesk, openPanel, openToWrite, textOf, writeClauses } from "#e2e/support/desk.ts";
import { expect, test } from "#e2e/support/fixtures.ts";
import { newResolution, readResolution } from "#e2e/support/resolutions.ts";

async function openParticipants(page: Page) {
  const panel = await openPanel(page, "Versions");
  await panel.getByRole("button", { name: "Who takes part" }).click();
  return page.getByRole("dialog", { name: "Who takes part" });
}

test("the clerk lets an observer in and out, and says which party approves", async ({ enter, troubles }) => {
  const [drafter, clerk, observer] = await Promise.all([enter("pppDrafter"), enter("clerk"), enter("observer")]);
  const id = await newResolution(drafter, { title: "Doors" });
  troubles.allow(/status of 404/);
  await observer.goto(`/en/resolutions/${id}`);
  await expect(observer.getByRole("heading", { name: "There is nothing here for you" })).toBeVisible();

  await openDesk(clerk, id);
  const dialog = await openParticipants(clerk);
  await expect(dialog.getByText("A common text needs at least two parties.")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Remove People Power Party" })).toBeDisabled();
  await dialog.getByRole("combobox", { name: "Let an observer in" }).click();
  await clerk.getByRole("option").first().click();
  await dialog.getByRole("button", { name: "Let in" }).click();
  await expect(dialog.getByText("Everyone with an observer’s account has been let in.")).toBeVisible();
  await openDesk(observer, id);
  await expect(textOf(observer)).toHaveAttribute("aria-readonly", "true");

  const approves = dialog.getByRole("switch", { name: "Democratic Party of Korea approves versions" });
  await approves.click();
  await expect(approves).not.toBeChecked();
  await expect(dialog.getByText("At least one party has to approve.")).toBeVisible();
  const { parties } = await readResolution(clerk, id);
  expect(parties.map((party: { approves: boolean }) => party.approves)).toEqual([true, false]);

  await dialog.getByRole("button", { name: /^Remove (?!People|Democratic)/ }).click();
  await expect(dialog.getByText("No observer has been let in.")).toBeVisible();
  await expect(observer.getByText("Your access has ended").first()).toBeVisible();

  const reader = await openDesk(drafter, id).then(() => openParticipants(drafter));
  await expect(reader.getByText("Takes part without approving")).toBeVisible();
  await expect(reader.getByRole("switch")).toHaveCount(0);
});

test("a party lays a version of its private draft before another, and nothing else of the draft", async ({
  enter,
  troubles,
}) => {
  const [own, rival] = await Promise.all([enter("pppDrafter"), enter("dpkDrafter")]);
  const title = `A draft to be shown ${Date.now()}`;
  const draft = await newResolution(own, { title, parties: ["PPP"] });
  await openToWrite(own, draft);
  await writeClauses(own, ["Demands passage at any price."]);
  await own.keyboard.press("ControlOrMeta+Shift+ArrowLeft");
  for (let word = 0; word < 3; word += 1) await own.keyboard.press("ControlOrMeta+Backspace");
  await own.keyboard.type("soon.");
  const words = /^Demands passage .*soon\.$/;
  await expect(clause(own, words)).toBeVisible();
  const panel = await openPanel(own, "Versions");
  await panel.getByRole("button", { name: "Freeze version" }).click();
  await own.getByRole("button", { name: "Freeze now" }).click();

  await own.getByRole("link", { name: "Begin a common text from this" }).click();
  await expect(own.getByText(`It begins with the text of “${title}”, version 1.`)).toBeVisible();
  await own.getByRole("checkbox", { name: "Democratic Party of Korea" }).check();
  await own.getByRole("button", { name: "Create the resolution" }).click();
  await expect(own).toHaveURL(/resolutions\/[0-9a-f-]{36}$/);
  const common = new URL(own.url()).pathname.split("/").at(-1) ?? "";
  expect(common).not.toBe(draft);

  await openToWrite(rival, common);
  await expect(clause(rival, words)).toBeVisible();
  const history = await rival.request.get(`/api/v1/resolutions/${common}/audit`);
  expect(await history.text()).not.toContain(draft);
  troubles.allow(/status of 404/);
  await rival.goto(`/en/resolutions/${draft}`);
  await expect(rival.getByRole("heading", { name: "There is nothing here for you" })).toBeVisible();
  await rival.goto(`/en/resolutions/new?from=${draft}&version=1`);
  await expect(rival.getByRole("heading", { name: "There is nothing here for you" })).toBeVisible();
});
