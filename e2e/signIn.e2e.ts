import { ACCOUNTS, expect, PASSWORD, test } from "#e2e/support/fixtures.ts";

test("one click signs in with an account of the demonstration", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: new RegExp(ACCOUNTS.pppDrafter) }).click();
  await expect(page.getByRole("heading", { name: "Resolutions", exact: true })).toBeVisible();
  // The list comes in pages, the text changed last first; the demonstration's may stand on a later one.
  await page.getByRole("searchbox", { name: "Find in titles" }).fill("dispatch of troops to Russia");
  await expect(page.getByRole("link", { name: /dispatch of troops to Russia/ })).toBeVisible();
  await page.getByRole("button", { name: "Account of Seo Yeon" }).click();
  await expect(page.getByText("People Power Party · Drafter")).toBeVisible();
});

test("whoever is not signed in comes back to the page they asked for", async ({ page }) => {
  await page.goto("/en/settings");
  await page.getByLabel("E-mail").fill(ACCOUNTS.observer);
  await page.getByRole("textbox", { name: "Password" }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Settings" })).toBeVisible();
});

test("a wrong password is answered with a sentence that tells nothing of the account", async ({ page, troubles }) => {
  troubles.allow(/status of 401/);
  await page.goto("/en/sign-in");
  for (const email of [ACCOUNTS.clerk, "nobody@nowhere.example"]) {
    await page.getByLabel("E-mail").fill(email);
    await page.getByRole("textbox", { name: "Password" }).fill("not the password");
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(page.getByRole("main").getByRole("alert")).toHaveText(
      "The e-mail address or the password is not right.",
    );
    await page.reload();
  }
});

test.describe("in a Korean browser", () => {
  test.use({ locale: "ko-KR" });

  test("the first screen speaks Korean, and the switch changes it by hand", async ({ page }) => {
    await page.goto("/");
    await expect(page.locator("html")).toHaveAttribute("lang", "ko");
    await expect(page.getByRole("heading", { name: "체험용 계정" })).toBeVisible();
    await page.getByText("English", { exact: true }).click();
    await expect(page.getByRole("heading", { name: "Demonstration accounts" })).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await page.goto("/");
    await expect(page.getByRole("heading", { name: "Demonstration accounts" })).toBeVisible();
  });
});

test("signing out everywhere ends the session of another browser", async ({ enter }) => {
  const [office, train] = [await enter("observer"), await enter("observer")];
  await train.goto("/en/resolutions");
  await expect(train.getByRole("heading", { name: "Resolutions", exact: true })).toBeVisible();
  await office.goto("/en/settings");
  await office.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(office.getByRole("button", { name: "Sign in", exact: true })).toBeVisible();
  await train.getByRole("link", { name: "Resolutions" }).click();
  await train.reload();
  await expect(train.getByRole("button", { name: "Sign in", exact: true })).toBeVisible();
  expect((await train.request.get("/api/v1/me")).status()).toBe(401);
});

test("an invitation makes one account with its role and party, once", async ({ enter, page, troubles }) => {
  const admin = await enter("admin");
  await admin.goto("/en/admin");
  const form = admin.getByRole("region", { name: "Invitations" });
  await form.getByRole("combobox", { name: "Role" }).click();
  await admin.getByRole("option", { name: "Contributor" }).click();
  await form.getByRole("combobox", { name: "Party" }).click();
  await admin.getByRole("option", { name: "Democratic Party of Korea" }).click();
  await form.getByLabel("For whom (a note for you)").fill("For the research desk");
  await form.getByRole("button", { name: "Make a link" }).click();
  const link = await form.getByLabel("Invitation link").inputValue();

  const email = `tamsin.vale.${Date.now()}@dpk.example`;
  await page.goto(link);
  await page.getByLabel("Your name").fill("Tamsin Vale");
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("textbox", { name: "Password" }).fill("a long enough secret");
  await page.getByRole("button", { name: "Create my account" }).click();
  await page.getByRole("button", { name: "Account of Tamsin Vale" }).click();
  await expect(page.getByText("Democratic Party of Korea · Contributor")).toBeVisible();

  await admin.reload();
  await expect(admin.getByText(email)).toBeVisible();
  const second = await enter("observer");
  troubles.allow(/status of (409|422|400|404)/);
  await second.goto(link);
  await second.getByLabel("Your name").fill("Somebody Else");
  await second.getByLabel("E-mail").fill(`else.${Date.now()}@dpk.example`);
  await second.getByRole("textbox", { name: "Password" }).fill("a long enough secret");
  await second.getByRole("button", { name: "Create my account" }).click();
  await expect(second.getByRole("main").getByRole("alert")).toContainText("This invitation has been used");
});

test("a personal token signs a program in until it is revoked", async ({ enter, playwright, baseURL }) => {
  const page = await enter("dpkDrafter");
  await page.goto("/en/settings");
  const tokens = page.getByRole("region", { name: "Personal tokens" });
  await tokens.getByLabel("What it is for").fill("Evening export");
  await tokens.getByRole("button", { name: "Create token" }).click();
  const token = await tokens.getByLabel("Your new token").inputValue();

  const program = await playwright.request.newContext({
    baseURL: baseURL!,
    extraHTTPHeaders: { Authorization: `Bearer ${token}` },
  });
  const list = await program.get("/api/v1/resolutions");
  expect(list.status()).toBe(200);
  expect((await list.json()).items.length).toBeGreaterThan(0);
  expect((await (await program.get("/api/v1/me")).json()).email).toBe(ACCOUNTS.dpkDrafter);

  await tokens.getByRole("button", { name: "Revoke Evening export" }).first().click();
  await expect(tokens.getByRole("button", { name: "Revoke Evening export" })).toHaveCount(0);
  expect((await program.get("/api/v1/resolutions")).status()).toBe(401);
  await program.dispose();
});
