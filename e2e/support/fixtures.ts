import { type BrowserContext, type BrowserContextOptions, expect, type Page, test as base } from "@playwright/test";

/** The demonstration's people. */
export const ACCOUNTS = {
  pppDrafter: "drafter@ppp.example",
  pppApprover: "approver@ppp.example",
  dpkDrafter: "drafter@dpk.example",
  dpkApprover: "approver@dpk.example",
  clerk: "clerk@assembly.example",
  observer: "observer@press.example",
  admin: "admin@assembly.example",
} as const;

export const PASSWORD = "whereas-demo";

export type Account = keyof typeof ACCOUNTS;

/** What went wrong in a browser during a test: errors on the console, broken policies, uncaught exceptions. */
type Troubles = {
  readonly watch: (context: BrowserContext) => void;
  /** Accepts what a test provokes on purpose. */
  readonly allow: (pattern: RegExp) => void;
};

type Fixtures = {
  readonly troubles: Troubles;
  /** A browser of its own, signed in as somebody. */
  readonly enter: (account: Account, options?: BrowserContextOptions) => Promise<Page>;
};

export const test = base.extend<Fixtures>({
  troubles: [
    async ({}, use) => {
      const seen: string[] = [];
      const allowed: RegExp[] = [];
      await use({
        watch: (context) => {
          context.on("console", (message) => {
            if (message.type() === "error") seen.push(`${message.page()?.url()}: ${message.text()}`);
          });
          context.on("weberror", (error) => seen.push(`${error.page()?.url()}: ${error.error().stack}`));
        },
        allow: (pattern) => allowed.push(pattern),
      });
      expect(
        seen.filter((trouble) => !allowed.some((pattern) => pattern.test(trouble))),
        "errors in the browsers",
      ).toEqual([]);
    },
    { auto: true },
  ],

  context: async ({ context, troubles }, use) => {
    troubles.watch(context);
    await use(context);
  },

  enter: async ({ browser, troubles }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (account, options = {}) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      troubles.watch(context);
      const signedIn = await context.request.post("/api/v1/session", {
        data: { email: ACCOUNTS[account], password: PASSWORD },
      });
      expect(signedIn.ok(), `${account} signs in`).toBe(true);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
});

export { expect };
