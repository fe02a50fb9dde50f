import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** What hinders somebody for sure: lesser findings are advice. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(
      ({ id, help, nodes }) =>
        `${screen}: ${id} (${help}) at ${nodes.map(({ html }) => html.slice(0, 140)).join(" | ")}`,
    );
  expect.soft(grave, screen).toEqual([]);
}
