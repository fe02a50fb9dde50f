/** Kills the server in the middle of typing, again and again, and counts acknowledged edits that are not in the journal. */
import { benchDatabase } from "./benchDatabase.ts"; // first
import { killRounds } from "#server/collab/killRounds.testkit.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";

const ROUNDS = Number(process.env.ROUNDS ?? 20);

const database = await benchDatabase();
const { rounds, acknowledged, lost } = await killRounds({ rounds: ROUNDS, writers: 5, aliveMs: [300, 1_500] });
await closePrismaClients();
await database.stop();
console.log(`${rounds} kills, ${acknowledged} acknowledged edits, ${lost} lost`);
process.exit(lost === 0 ? 0 : 1);
