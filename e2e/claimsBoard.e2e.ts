import { expectAccessible } from "#e2e/support/accessibility.ts";
import { archiveReport } from "#e2e/support/archiveReport.ts";
import { expect, test } from "#e2e/support/fixtures.ts";
import { openScreen } from "#e2e/support/openScreen.ts";
import { newResolution } from "#e2e/support/resolutions.ts";

const WAITING = "Nine hundred people are waiting on the quay";
const NONE = "Nobody is waiting";
const REPORT = {
  title: "Ferries stay in port",
  outlet: "The Verel Courier",
  text: `"${WAITING}," said Minister Ada Verel.\n\n"${NONE}," said Mayor Oto Lind.`,
  statements: [
    { quote: WAITING, speaker: "Ada Verel" },
    { quote: NONE, speaker: "Oto Lind" },
  ],
};

test("M15: from the reading view to the board: a statement is put to a claim, another added, the claim's words corrected", async ({
  enter,
}) => {
  const [ppp, dpk] = await Promise.all([enter("pppDrafter"), enter("dpkDrafter")]);
  const claim = `About 900 people wait (${test.info().testId} ${test.info().retry})`;
  const corrected = `About 900 people wait for a ship (${test.info().testId} ${test.info().retry})`;
  const id = await newResolution(ppp, { title: "Waiting for a ship" });
  const sourceId = await archiveReport(ppp, id, REPORT);

  await openScreen(ppp, `/en/resolutions/${id}/evidence/${sourceId}`);
  await ppp.getByRole("button", { name: `Bears on a claim: ${WAITING}` }).click();
  const form = ppp.getByRole("form", { name: "Which claim does this statement bear on?" });
  await form.getByRole("radio", { name: "asserts it", exact: true }).check();
  await form.getByRole("textbox", { name: /^(Claim|Or a new claim)$/ }).fill(claim);
  await form.getByRole("button", { name: "Add", exact: true }).click();
  await expect(form).toBeHidden();

  await openScreen(ppp, `/en/resolutions/${id}/claims`);
  const card = ppp.getByRole("article", { name: claim });
  await card.getByRole("button", { name: `A statement bears on it: ${claim}` }).click();
  const adding = ppp.getByRole("dialog", { name: "Which statement bears on this claim?" });
  await adding.getByRole("combobox", { name: "Statement" }).fill("Nobody");
  await ppp.getByRole("option", { name: `Oto Lind: ${NONE}` }).click();
  await expect(adding.getByRole("combobox", { name: "Claim" })).toHaveValue(claim);
  await expectAccessible(ppp, "adding a statement to a claim");
  await adding.getByRole("radio", { name: "denies it", exact: true }).check();
  await adding.getByRole("button", { name: "Add", exact: true }).click();
  await expect(adding).toBeHidden();
  const contested = ppp.getByRole("region", { name: /^Contested/ });
  await expect(contested.getByRole("article", { name: claim }).getByText(NONE)).toBeVisible();

  await ppp.getByRole("button", { name: `Correct the wording: ${claim}` }).click();
  const correction = ppp.getByRole("dialog", { name: "Correct the wording of the claim" });
  await correction.getByLabel("The claim, in English").fill(corrected);
  await expectAccessible(ppp, "correcting a claim");
  await correction.getByRole("button", { name: "Save" }).click();
  await expect(contested.getByRole("article", { name: corrected }).getByText(NONE)).toBeVisible();

  await openScreen(dpk, `/en/resolutions/${id}/claims`);
  await expect(dpk.getByRole("article", { name: corrected })).toBeVisible();
  await expect(dpk.getByRole("button", { name: /^Correct the wording/ })).toHaveCount(0);
  await expect(dpk.getByRole("button", { name: `A statement bears on it: ${corrected}` })).toBeVisible();
});
