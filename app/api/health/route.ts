import { databaseHealth } from "#server/queries/databaseHealth.ts";

export const dynamic = "force-dynamic";

/** For whoever watches the server: 503 while its database does not answer. */
export async function GET(): Promise<Response> {
  const database = await databaseHealth();
  const up = database === "up";
  return Response.json(
    { status: up ? "ok" : "unavailable", database },
    { status: up ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
