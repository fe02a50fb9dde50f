import { systemPool } from "#server/db/pool.ts";

/** Whether the database answers. */
export async function databaseHealth(): Promise<"up" | "down"> {
  try {
    await systemPool().query("SELECT 1");
    return "up";
  } catch {
    return "down";
  }
}
