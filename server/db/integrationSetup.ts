import { inject } from "vitest";
import { createTestDatabase } from "./testDatabase.ts";

// Runs before each test file is loaded, and so before server/env.ts reads these.
process.env.WHEREAS_MODE = "test";
process.env.DATA_DIR = inject("testDataDir");
process.env.DATABASE_URL = (await createTestDatabase()).url;
