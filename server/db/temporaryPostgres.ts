import { chmodSync, existsSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embeddedPostgres.ts";

/** An embedded Postgres for a test run or a tool, whose data goes when it stops. */
export async function startTemporaryPostgres(): Promise<EmbeddedPostgres & { readonly dataDir: string }> {
  const dataDir = temporaryDataDir();
  const { url } = await startEmbeddedPostgres({ dataDir });
  return { url, dataDir, stop: () => removeDataDir(dataDir) };
}

export function temporaryDataDir(): string {
  const dataDir = mkdtempSync(path.join(tmpdir(), "whereas-"));
  chmodSync(dataDir, 0o755); // root's Postgres runs as another user, who has to get there
  return dataDir;
}

/** Stops the Postgres that runs on `dataDir`, left behind by a killed server or not, and removes the folder. */
export async function removeDataDir(dataDir: string): Promise<void> {
  const dir = path.join(dataDir, "postgres");
  if (existsSync(dir)) {
    const place = realpathSync(dir);
    if (existsSync(path.join(place, "data/postmaster.pid"))) await (await startEmbeddedPostgres({ dataDir })).stop();
    rmSync(place, { recursive: true, force: true });
  }
  rmSync(dataDir, { recursive: true, force: true });
}
