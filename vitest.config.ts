import { defineConfig } from "vitest/config";

const ignored = ["**/node_modules/**", "**/.next/**", "**/.data/**", "**/generated/**"];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: ignored,
          // No test asserts a time: a property over hundreds of random texts takes what a busy machine gives it.
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: "integration",
          include: ["**/*.it.ts"],
          exclude: ignored,
          globalSetup: ["server/db/integrationCluster.ts"],
          setupFiles: ["server/db/integrationSetup.ts"],
          // A first start of Postgres, or a kill and a recovery, takes seconds on a busy machine.
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
