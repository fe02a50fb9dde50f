import type * as Y from "yjs";
import { wordsOf } from "#domain/document/block.ts";
import { blockOf } from "#domain/document/builders.testkit.ts";
import { closePrismaClients } from "#server/db/prismaClients.ts";
import { closeSystemPool } from "#server/db/pool.ts";
import {
  blocksIn,
  type Client,
  joinedClient,
  journalledBlocks,
  newParty,
  newPerson,
  newResolution,
  type openClient,
  type Person,
  startTestServer,
  type TestResolution,
  type TestServer,
  until,
} from "./collab.testkit.ts";

export const CLAUSE = blockOf("operative", "a", "Condemns the act.");

type Setting = Pick<RivalTable, "server" | "harbour" | "valley" | "ana" | "ben" | "resolution">;

/** A server with a text of two clauses, and a drafter of each of two parties who write it. */
export class RivalTable {
  readonly server: TestServer;
  readonly harbour: string;
  readonly valley: string;
  /** Of Harbour. */
  readonly ana: Person;
  /** Of Valley. */
  readonly ben: Person;
  resolution: TestResolution;
  private clients: Client[] = [];

  private constructor({ server, harbour, valley, ana, ben, resolution }: Setting) {
    this.server = server;
    this.harbour = harbour;
    this.valley = valley;
    this.ana = ana;
    this.ben = ben;
    this.resolution = resolution;
  }

  static async open(): Promise<RivalTable> {
    const server = await startTestServer();
    const [harbour, valley] = await Promise.all([newParty(), newParty()]);
    const [ana, ben] = await Promise.all([
      newPerson("drafter", harbour, "Ana Velt"),
      newPerson("drafter", valley, "Ben Oru"),
    ]);
    return new RivalTable({ server, harbour, valley, ana, ben, resolution: await newText([harbour, valley]) });
  }

  /** Before each test: nobody is there any more, and the text is a new one. */
  async clear(): Promise<void> {
    this.sendAway();
    this.resolution = await newText([this.harbour, this.valley]);
  }

  async close(): Promise<void> {
    this.sendAway();
    await this.server.stop();
    await closeSystemPool();
    await closePrismaClients();
  }

  /** Somebody opens the text, at this server or another, and has it. */
  async join(person: Person, options: Parameters<typeof openClient>[3] = {}, at = this.server): Promise<Client> {
    const client = await joinedClient(at.url, person, this.resolution, options);
    this.clients.push(client);
    return client;
  }

  /** What the journal alone says each clause is. */
  async journalled(): Promise<string[]> {
    return (await journalledBlocks(this.resolution)).map(wordsOf);
  }

  private sendAway(): void {
    for (const client of this.clients) client.leave();
    this.clients = [];
  }
}

const newText = (partyIds: readonly string[]): Promise<TestResolution> =>
  newResolution(partyIds, [CLAUSE, blockOf("operative", "b", "Calls upon all.")]);

export const wordsIn = (doc: Y.Doc): string[] => blocksIn(doc).map(wordsOf);

/** Until the server has closed the connection for this reason. */
export const closed = (client: Client, reason: string): Promise<void> => until(() => client.closings.includes(reason));
