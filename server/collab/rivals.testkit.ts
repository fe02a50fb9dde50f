import fc from "fast-check";
import * as Y from "yjs";
import { blockOf } from "#domain/document/builders.testkit.ts";
import { updateBlockElement } from "#server/text/blockElements.ts";
import { placeIn } from "./rescueWords.ts";
import { putBackWords } from "#server/text/putBackWords.ts";
import { type DeleteSet, readIncomingUpdate } from "./incomingUpdate.ts";
import { type SwallowedPiece, swallowedWords } from "./swallowedWords.ts";

/** Five people who edit one text structurally, and a network that delivers when it likes. */

const RIVALS = 5;
const SERVER_CLIENT = 99;

/** What a person does: which of the operations, and three numbers that choose where. */
export type Act =
  | {
      readonly kind: "edit";
      readonly who: number;
      readonly operation: Operation;
      readonly at: readonly [number, number, number];
    }
  /** One message from a person reaches the server, or one from the server reaches a person. */
  | { readonly kind: "deliver"; readonly who: number; readonly to: "server" | "person" };

const OPERATIONS = ["type", "erase", "split", "join", "move", "demote", "remove", "add", "undo"] as const;
type Operation = (typeof OPERATIONS)[number];

const who = fc.nat(RIVALS - 1);
const edit = fc.record({
  kind: fc.constant("edit" as const),
  who,
  operation: fc.oneof({ weight: 3, arbitrary: fc.constant("type" as const) }, fc.constantFrom(...OPERATIONS)),
  at: fc.tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000)),
});
const deliver = fc.record({
  kind: fc.constant("deliver" as const),
  who,
  to: fc.constantFrom("server" as const, "person" as const),
});
export const arbitraryActs: fc.Arbitrary<Act[]> = fc.array(fc.oneof(edit, deliver), { minLength: 40, maxLength: 140 });

type Rival = {
  readonly doc: Y.Doc;
  readonly undo: Y.UndoManager;
  readonly outbox: Uint8Array[];
  readonly inbox: Uint8Array[];
};

export class Rivals {
  /** As the live document: it forgets what was deleted. */
  readonly server = new Y.Doc();
  /** As the whole journal: it forgets nothing. */
  readonly whole = new Y.Doc({ gc: false });
  readonly people: readonly Rival[];
  readonly predicted: string[] = [];
  readonly swallowed: string[] = [];
  /** Letters that nobody will see again unless their author is shown them. */
  readonly lost: string[] = [];
  readonly named = new Set<string>();
  #letter = 0xac00;
  #block = 0;

  constructor() {
    this.server.clientID = SERVER_CLIENT;
    const root = this.server.getXmlFragment("resolution");
    for (const words of ["", "", ""]) this.#add(root, root.length, words);
    Y.applyUpdate(this.whole, Y.encodeStateAsUpdate(this.server));
    this.people = Array.from({ length: RIVALS }, (_, i) => this.#rival(i + 1));
  }

  #rival(clientId: number): Rival {
    const doc = new Y.Doc();
    doc.clientID = clientId;
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.server));
    const outbox: Uint8Array[] = [];
    doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== "network") outbox.push(update);
    });
    const undo = new Y.UndoManager(doc.getXmlFragment("resolution"), {
      trackedOrigins: new Set(["hand"]),
      captureTimeout: 0,
    });
    return { doc, undo, outbox, inbox: [] };
  }

  run(acts: readonly Act[]): void {
    for (const act of acts) {
      if (act.kind === "edit") this.#edit(this.people[act.who]!, act.operation, act.at);
      else if (act.to === "server") this.#toServer(act.who);
      else this.#toPerson(this.people[act.who]!);
    }
  }

  /** Delivers everything that is on its way. */
  settle(): void {
    for (let isBusy = true; isBusy;) {
      isBusy = false;
      for (const [i, person] of this.people.entries())
        while (person.outbox.length + person.inbox.length > 0) {
          isBusy = true;
          this.#toServer(i);
          this.#toPerson(person);
        }
    }
  }

  #toPerson({ doc, inbox }: Rival): void {
    const update = inbox.shift();
    if (update) Y.applyUpdate(doc, update, "network");
  }

  #toServer(from: number): void {
    const bytes = this.people[from]!.outbox.shift();
    if (!bytes) return;
    const update = readIncomingUpdate(this.server, bytes);
    if (typeof update === "string") throw new Error(`An honest edit is ${update}.`);
    const pieces = swallowedWords(this.server, update);
    this.predicted.push(lettersOf(pieces));
    this.swallowed.push(this.#swallowedInTruth(update.bytes, update.deletes));
    Y.applyUpdate(this.server, update.bytes);
    this.#send(update.bytes, from);
    for (const piece of pieces) this.#putBack(piece);
  }

  /** Yjs's own account, on a document that forgets nothing: what an integration deletes although it is not named. */
  #swallowedInTruth(bytes: Uint8Array, named: DeleteSet): string {
    let letters = "";
    const account = (transaction: Y.Transaction) => {
      Y.iterateDeletedStructs(transaction, named, (struct) => {
        if (struct instanceof Y.Item && struct.content instanceof Y.ContentString)
          for (const letter of struct.content.str) this.named.add(letter);
      });
      Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
        if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return;
        const { client, clock } = struct.id;
        for (const [i, letter] of [...struct.content.str].entries())
          if (!Y.isDeleted(named, Y.createID(client, clock + i))) letters += letter;
      });
    };
    this.whole.on("afterTransaction", account);
    Y.applyUpdate(this.whole, bytes);
    this.whole.off("afterTransaction", account);
    return sorted(letters);
  }

  #putBack(piece: SwallowedPiece): void {
    const place = placeIn(this.whole, piece);
    const before = Y.encodeStateVector(this.server);
    const isBack = place !== null && putBackWords(this.server.getXmlFragment(place.root), place.words);
    if (!isBack) this.lost.push(...lettersOf([piece]));
    const update = Y.encodeStateAsUpdate(this.server, before);
    Y.applyUpdate(this.whole, update);
    this.#send(update, null);
  }

  #send(update: Uint8Array, from: number | null): void {
    for (const [i, { inbox }] of this.people.entries()) if (i !== from) inbox.push(update);
  }

  #edit({ doc, undo }: Rival, operation: Operation, [a, b, c]: readonly [number, number, number]): void {
    if (operation === "undo") return void undo.undo();
    doc.transact(() => {
      const root = doc.getXmlFragment("resolution");
      const index = root.length === 0 ? -1 : a % root.length;
      const block = root.get(index);
      if (operation === "add" || !(block instanceof Y.XmlElement))
        this.#add(root, root.length === 0 ? 0 : a % root.length, this.#next());
      else this.#editBlock(root, index, block, operation, b, c);
    }, "hand");
  }

  #editBlock(
    root: Y.XmlFragment,
    index: number,
    block: Y.XmlElement,
    operation: Operation,
    b: number,
    c: number,
  ): void {
    const text = wordsIn(block);
    const length = text?.length ?? 0;
    switch (operation) {
      case "type":
        if (text) text.insert(b % (length + 1), this.#next());
        else block.insert(0, [new Y.XmlText(this.#next())]);
        return;
      case "erase":
        if (text && length > 0) text.delete(b % length, 1 + (c % Math.min(3, length - (b % length))));
        return;
      case "split": {
        if (!text || length === 0) return;
        const tail = text.toString().slice(b % length);
        text.delete(b % length, tail.length);
        return this.#add(root, index + 1, tail);
      }
      case "join": {
        const next = root.get(index + 1);
        if (!(next instanceof Y.XmlElement) || !text) return;
        text.insert(length, wordsIn(next)?.toString() ?? "");
        return root.delete(index + 1, 1);
      }
      case "move": {
        const copy = block.clone();
        root.delete(index, 1);
        return root.insert(b % (root.length + 1), [copy]);
      }
      case "demote":
        return block.setAttribute("party", String(b % 3));
      case "remove":
        return root.delete(index, 1);
      case "add":
      case "undo":
        return;
    }
  }

  #add(root: Y.XmlFragment, index: number, words: string): void {
    const element = new Y.XmlElement("block");
    root.insert(index, [element]);
    updateBlockElement(element, blockOf("operative", `b${this.#block++}`, words));
  }

  /** Each typed letter is one of its kind, so that it can be told what became of it. */
  #next(): string {
    return String.fromCharCode(this.#letter++);
  }

  get typed(): string[] {
    return Array.from({ length: this.#letter - 0xac00 }, (_, i) => String.fromCharCode(0xac00 + i));
  }
}

export const textOf = (doc: Y.Doc): string => doc.getXmlFragment("resolution").toString();

const wordsIn = (block: Y.XmlElement): Y.XmlText | null =>
  block.toArray().find((child): child is Y.XmlText => child instanceof Y.XmlText) ?? null;

const lettersOf = (pieces: readonly SwallowedPiece[]): string =>
  sorted(pieces.flatMap(({ content }) => content.map((part) => (part.type === "text" ? part.text : ""))).join(""));

const sorted = (letters: string): string => [...letters].toSorted().join("");
