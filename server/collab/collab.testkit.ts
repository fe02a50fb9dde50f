import { randomUUID } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import * as Y from "yjs";
import { COLLAB_PATH, serverMessage, type ServerMessage } from "#domain/api/collabProtocol.ts";
import type { Block } from "#domain/document/block.ts";
import { SCHEMA_VERSION } from "#domain/document/schema.ts";
import type { Role } from "#domain/policy/actor.ts";
import { signTicket } from "#server/auth/collabTicket.ts";
import { listen } from "#server/bus/listen.ts";
import { asSystem } from "#server/db/asSystem.ts";
import { secret } from "#server/env.ts";
import { loadDocument } from "#server/text/loadDocument.ts";
import { readBlocks } from "#server/text/readBlocks.ts";
import { seedDocument } from "#server/text/seedDocument.ts";
import { startCollaboration } from "./startCollaboration.ts";

/** A real collaboration server, real clients and a real Postgres, for tests of the whole way of an edit. */

export const LANGUAGES = ["ko", "en"] as const;

export type TestServer = { readonly url: string; readonly stop: () => Promise<void> };

export async function startTestServer(): Promise<TestServer> {
  const collaboration = startCollaboration(() => {});
  const stopListening = await listen(collaboration.hear);
  const server: Server = createServer();
  server.on("upgrade", collaboration.handleUpgrade);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `ws://127.0.0.1:${port}${COLLAB_PATH}`,
    async stop() {
      await collaboration.stop();
      await stopListening();
      server.closeAllConnections();
      server.close();
    },
  };
}

export type Person = { readonly userId: string; readonly partyId: string | null; readonly sessionId: string };

export async function newParty(): Promise<string> {
  const colour = { light: "#224466", dark: "#88aacc" };
  const { id } = await asSystem((tx) =>
    tx.party.create({ data: { name: { en: "Harbour Party" }, shortName: { en: "HP" }, colour } }),
  );
  return id;
}

export function newPerson(role: Role, partyId: string | null, name = "Ilse Karo"): Promise<Person> {
  return asSystem(async (tx) => {
    const user = await tx.user.create({ data: { email: `${randomUUID()}@parliament.example`, name } });
    await tx.membership.create({ data: { userId: user.id, role, partyId } });
    const session = await tx.session.create({
      data: { userId: user.id, tokenHash: randomUUID(), expires: new Date(Date.now() + 3_600_000) },
    });
    return { userId: user.id, partyId, sessionId: session.id };
  });
}

export type TestResolution = { readonly id: string; readonly documentName: string };

export function newResolution(partyIds: readonly string[], ko: readonly Block[]): Promise<TestResolution> {
  return asSystem(async (tx) => {
    const author = await tx.user.create({ data: { email: `${randomUUID()}@parliament.example`, name: "Nod Maren" } });
    const resolution = await tx.resolution.create({
      data: {
        documentName: randomUUID(),
        title: {},
        style: "korea",
        template: "blank",
        languages: [...LANGUAGES],
        createdBy: author.id,
        parties: { create: partyIds.map((partyId) => ({ partyId })) },
      },
    });
    await seedDocument(tx, resolution.id, LANGUAGES, { ko });
    return { id: resolution.id, documentName: resolution.documentName };
  });
}

export async function newTicket(
  person: Person,
  resolution: TestResolution,
  { clientId, schemaVersion = SCHEMA_VERSION }: { readonly clientId?: number; readonly schemaVersion?: number } = {},
): Promise<{ readonly token: string; readonly clientId: number }> {
  const id = clientId ?? Math.floor(Math.random() * 2 ** 32);
  await asSystem((tx) =>
    tx.journalClient.createMany({
      data: { resolutionId: resolution.id, clientId: id, userId: person.userId, partyId: person.partyId },
      skipDuplicates: true,
    }),
  );
  const token = signTicket(
    {
      resolutionId: resolution.id,
      userId: person.userId,
      partyId: person.partyId,
      credential: { kind: "session", id: person.sessionId },
      clientId: id,
      accessEpochs: { user: 0, resolution: 0 },
      schemaVersion,
      exp: Date.now() + 3_600_000,
    },
    secret(),
  );
  return { token, clientId: id };
}

export type Client = {
  readonly doc: Y.Doc;
  readonly provider: HocuspocusProvider;
  /** Why the server closed or refused, in the order it said so. */
  readonly closings: string[];
  readonly messages: ServerMessage[];
  readonly socket: HocuspocusProviderWebsocket;
  /** Resolves when the journal has everything sent so far. */
  readonly saved: () => Promise<void>;
  readonly leave: () => void;
};

export async function openClient(
  url: string,
  person: Person,
  resolution: TestResolution,
  options: {
    readonly doc?: Y.Doc;
    readonly clientId?: number;
    readonly schemaVersion?: number;
    readonly reconnect?: boolean;
  } = {},
): Promise<Client> {
  const doc = options.doc ?? new Y.Doc();
  const { token, clientId } = await newTicket(person, resolution, options);
  doc.clientID = clientId;
  const closings: string[] = [];
  const messages: ServerMessage[] = [];
  const socket = new HocuspocusProviderWebsocket({ url, delay: 50, minDelay: 20, maxDelay: 200, autoConnect: false });
  const provider = new HocuspocusProvider({
    name: resolution.documentName,
    document: doc,
    token,
    websocketProvider: socket,
    onClose: ({ event }) => {
      closings.push(event.reason);
      if (!options.reconnect) socket.disconnect();
    },
    onAuthenticationFailed: ({ reason }) => {
      closings.push(reason);
      if (!options.reconnect) socket.disconnect();
    },
    onStateless: ({ payload }) => messages.push(serverMessage.parse(JSON.parse(payload))),
  });
  provider.attach();
  void socket.connect();
  let n = 0;
  return {
    doc,
    provider,
    closings,
    messages,
    socket,
    async saved() {
      const question = ++n;
      provider.sendStateless(JSON.stringify({ type: "flush", epoch: 1, n: question }));
      await until(() => messages.some((message) => message.type === "flushed" && message.n === question));
    },
    leave() {
      provider.destroy();
      socket.destroy();
    },
  };
}

/** A client that has the text. */
export async function joinedClient(...args: Parameters<typeof openClient>): Promise<Client> {
  const client = await openClient(...args);
  await until(() => client.provider.synced || client.closings.length > 0);
  return client;
}

const WAIT_MS = 20_000;

export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + WAIT_MS;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error("It did not happen in time.");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

export const blocksIn = (doc: Y.Doc): readonly Block[] => readBlocks(doc, LANGUAGES)["ko"] ?? [];

/** What the journal alone says the text is. */
export const journalledBlocks = (resolution: TestResolution): Promise<readonly Block[]> =>
  asSystem(async (tx) => blocksIn((await loadDocument(tx, resolution.id)).doc));

/** The Yjs text of a block's first run of words. */
export function textIn(doc: Y.Doc, blockId: string): Y.XmlText {
  for (const element of doc.getXmlFragment("resolution").toArray()) {
    if (!(element instanceof Y.XmlElement) || element.getAttribute("id") !== blockId) continue;
    const text = element.toArray().find((child) => child instanceof Y.XmlText);
    if (text instanceof Y.XmlText) return text;
  }
  throw new Error(`There are no words in ${blockId}.`);
}
