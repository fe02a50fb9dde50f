import { createEncoder, toUint8Array, writeUint8, writeUint8Array, writeVarUint } from "lib0/encoding";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { blockOf, cite, text } from "#domain/document/builders.testkit.ts";
import { documentOf, replicaOf } from "#server/text/document.testkit.ts";
import { replaceText } from "#server/text/replaceText.ts";
import { admitUpdate, MAX_UPDATE_STRUCTS } from "./admitUpdate.ts";
import { readIncomingUpdate } from "./incomingUpdate.ts";

const WRITER = { userId: "u1", partyId: "p1" };
const RIVAL = { userId: "u2", partyId: "p2" };
const WRITER_CLIENT = 7;
const RIVAL_CLIENT = 8;
const rules = {
  roots: new Set(["resolution", "resolution.en"]),
  author: WRITER,
  ownerOf: (clientId: number) => (clientId === WRITER_CLIENT ? WRITER : clientId === RIVAL_CLIENT ? RIVAL : undefined),
};

const server = documentOf([blockOf("operative", "a", "Condemns the act.")]);

/** What a client's change looks like to the server; `clientId` is whose it pretends to be. */
function changeBy(change: (doc: Y.Doc) => void, clientId = WRITER_CLIENT): Uint8Array {
  const doc = replicaOf(server);
  doc.clientID = clientId;
  const before = Y.encodeStateVector(doc);
  doc.transact(() => change(doc));
  return Y.encodeStateAsUpdate(doc, before);
}

function verdict(bytes: Uint8Array): string | null {
  const update = readIncomingUpdate(server, bytes);
  return typeof update === "string" ? update : (admitUpdate(update, rules)?.rule ?? null);
}

const root = (doc: Y.Doc) => doc.getXmlFragment("resolution");
const block = (doc: Y.Doc) => root(doc).get(0) as Y.XmlElement;
/** The same without the promise that attributes are text, which a hostile client does not keep. */
const openBlock = (doc: Y.Doc): Y.XmlElement<Record<string, object>> => {
  const first: unknown = root(doc).get(0);
  if (first instanceof Y.XmlElement) return first;
  throw new Error("There is no block.");
};
const words = (doc: Y.Doc) => block(doc).get(0) as Y.XmlText;

describe("what is admitted", () => {
  test("A1: everything that the schema knows, in either language", () => {
    const change = (doc: Y.Doc) => {
      const thread = { type: "comment", threadId: "t" } as const;
      replaceText(doc, ["ko", "en"], {
        ko: [
          blockOf("recital", "n", [text("Recalling ", { type: "strong" }, thread), cite("e"), text(".")], {
            level: 2,
            group: "g",
          }),
        ],
        en: [blockOf("title", "n", "Resolution", { basis: "f".repeat(64) })],
      });
    };
    expect(verdict(changeBy(change))).toBeNull();
  });

  test("A2: an update that the document knows already brings nothing new", () => {
    const update = readIncomingUpdate(server, Y.encodeStateAsUpdate(server));
    expect(typeof update === "string" ? update : [update.news.length, update.hasNewDeletes]).toEqual([0, false]);
  });
});

describe("what is refused", () => {
  test("A3: an update that rests on structs the document does not have", () => {
    const doc = replicaOf(server);
    doc.clientID = WRITER_CLIENT;
    words(doc).insert(0, "first");
    const between = Y.encodeStateVector(doc);
    words(doc).insert(5, "second");
    expect(verdict(Y.encodeStateAsUpdate(doc, between))).toBe("pending");
  });

  test("A3: one whose thousands of clients wait for one another in a row, each looked at once", () => {
    const clients = 30_000;
    const chained = (last: Uint8Array) => {
      const encoder = createEncoder();
      writeVarUint(encoder, clients);
      for (let client = 1; client <= clients; client++) {
        for (const number of [1, client, 0]) writeVarUint(encoder, number);
        if (client === clients) writeUint8Array(encoder, last);
        else {
          // A deleted item to the right of the next client's.
          writeUint8(encoder, 0x81);
          for (const number of [client + 1, 0, 1]) writeVarUint(encoder, number);
        }
      }
      writeVarUint(encoder, 0);
      return toUint8Array(encoder);
    };
    // The last is a collected struct, which waits for nothing, or an item to the right of what nobody has.
    expect(verdict(chained(Uint8Array.of(0, 1)))).toBe("client");
    expect(verdict(chained(Uint8Array.of(0x81, 0, 9, 1)))).toBe("pending");
  });

  test("A3: a deletion of what the document does not have", () => {
    const encoder = createEncoder();
    for (const number of [0, 1, RIVAL_CLIENT, 1, 4, 2]) writeVarUint(encoder, number);
    expect(verdict(toUint8Array(encoder))).toBe("pending");
  });

  test("A4: another root", () => {
    expect(verdict(changeBy((doc) => doc.getXmlFragment("other").insert(0, [new Y.XmlElement("block")])))).toBe("root");
    expect(verdict(changeBy((doc) => doc.getMap("settings").set("theme", "dark")))).toBe("root");
  });

  test("C1: structs on a rival's clientID, or on one never issued", () => {
    expect(verdict(changeBy((doc) => words(doc).insert(0, "x"), RIVAL_CLIENT))).toBe("client");
    expect(verdict(changeBy((doc) => words(doc).insert(0, "x"), 4711))).toBe("client");
  });

  test("C2: the thirteen bytes of a collected struct on a rival's clientID", () => {
    const encoder = createEncoder();
    for (const number of [1, 1, RIVAL_CLIENT, 0]) writeVarUint(encoder, number);
    writeUint8(encoder, 0); // a collected struct
    writeVarUint(encoder, 1_000_000_000);
    writeVarUint(encoder, 0); // no deletions
    expect(verdict(toUint8Array(encoder))).toBe("client");
  });

  test("A5: one client in two sections, of which Yjs would read the last alone", () => {
    const encoder = createEncoder();
    for (const number of [2, 1, WRITER_CLIENT, 0]) writeVarUint(encoder, number);
    writeUint8(encoder, 0);
    writeVarUint(encoder, 5);
    for (const number of [1, RIVAL_CLIENT, 0]) writeVarUint(encoder, number);
    writeUint8(encoder, 0);
    writeVarUint(encoder, 5);
    writeVarUint(encoder, 0);
    expect(verdict(toUint8Array(encoder))).toBe("client");
    const twice = createEncoder();
    for (const number of [2, 1, WRITER_CLIENT, 0, 0, 5, 1, WRITER_CLIENT, 9, 0, 5, 0]) writeVarUint(twice, number);
    expect(verdict(toUint8Array(twice))).toBe("malformed");
  });

  test("A6: bytes that are no update", () => {
    expect(verdict(new Uint8Array([255, 255, 255, 1, 2, 3]))).toBe("malformed");
    expect(verdict(new Uint8Array())).toBe("malformed");
  });

  test("A7: more structs than a person writes in a day", () => {
    const change = (doc: Y.Doc) => {
      for (let i = 0; i <= MAX_UPDATE_STRUCTS; i++) words(doc).insert(0, "x");
    };
    expect(verdict(changeBy(change))).toBe("size");
  });

  const hostile: Readonly<Record<string, (doc: Y.Doc) => void>> = {
    "an unknown element in a root": (doc) => root(doc).insert(0, [new Y.XmlElement("script")]),
    "a text directly in a root": (doc) => root(doc).insert(0, [new Y.XmlText("x")]),
    "a block in a block": (doc) => block(doc).insert(0, [new Y.XmlElement("block")]),
    "an unknown element in a block": (doc) => block(doc).insert(0, [new Y.XmlElement("iframe")]),
    "a child of an atom": (doc) => {
      const atom = new Y.XmlElement("cite");
      block(doc).insert(0, [atom]);
      atom.insert(0, [new Y.XmlText("x")]);
    },
    "an unknown attribute": (doc) => block(doc).setAttribute("onclick", "alert(1)"),
    "a kind that is none": (doc) => block(doc).setAttribute("kind", "script"),
    "a level that is text": (doc) => block(doc).setAttribute("level", "deep"),
    "an id of a megabyte": (doc) => block(doc).setAttribute("id", "x".repeat(100_000)),
    "an unknown mark": (doc) => words(doc).format(0, 2, { link: { href: "javascript:alert(1)" } }),
    "an unknown value in a mark": (doc) => words(doc).format(0, 2, { comment: { threadId: "t", style: "x" } }),
    "a mark whose value is no object": (doc) => words(doc).format(0, 2, { strong: "yes" }),
    "an embedded object in a text": (doc) => words(doc).insertEmbed(0, { src: "x" }),
    "an attribute of a text": (doc) => words(doc).setAttribute("dir", "rtl"),
    "a map as an attribute": (doc) => openBlock(doc).setAttribute("id", new Y.Map()),
    "a document in a document": (doc) => openBlock(doc).setAttribute("id", new Y.Doc()),
    "a hook": (doc) => root(doc).insert(0, [new Y.XmlHook("x") as unknown as Y.XmlElement]),
    "a NUL in the words": (doc) => words(doc).insert(0, "war\0"),
    "a NUL in an attribute": (doc) => block(doc).setAttribute("id", "war\0"),
    "a map in a root": (doc) => root(doc).insert(0, [new Y.Map() as unknown as Y.XmlElement]),
  };

  for (const [name, change] of Object.entries(hostile))
    test(`A8: ${name}`, () => {
      expect(verdict(changeBy(change))).toBe("shape");
    });
});
