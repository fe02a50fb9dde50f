import { HocuspocusProvider } from "@hocuspocus/provider";
import { createDecoder, readVarString, readVarUint } from "lib0/decoding";
import { type Awareness, removeAwarenessStates } from "y-protocols/awareness";
import { messageYjsUpdate } from "y-protocols/sync";
import { transact } from "yjs";

/** A hidden page draws no frames; its text must be up to date all the same. */
const HIDDEN_PAGE_MS = 200;
const SYNC = 0;

type Configuration = ConstructorParameters<typeof HocuspocusProvider>[0] & { readonly awareness: Awareness };

/**
 * A provider that takes in what others type once per drawn frame, as one transaction: with many people at work the editor
 * would otherwise redraw for each of their keys, and one's own would have to wait.
 */
export class FramedProvider extends HocuspocusProvider {
  #waiting: MessageEvent[] = [];
  #cancel: (() => void) | null = null;

  /** The awareness is not handed to the base class, which would listen to it for ever and end it with itself. */
  constructor({ awareness, ...rest }: Configuration) {
    super({ ...rest, awareness: null });
    this.configuration.awareness = awareness;
    awareness.on("update", this.boundAwarenessUpdateHandler);
  }

  override onMessage(event: MessageEvent): void {
    const kind = syncKind(event.data);
    if (kind === messageYjsUpdate) {
      this.#waiting.push(event);
      this.#cancel ??= onceDrawn(() => this.#takeIn());
      return;
    }
    // The steps of a sync stand in an order with the updates; everything else has no part in it.
    if (kind !== null) this.#takeIn();
    super.onMessage(event);
  }

  /** Leaves the awareness to the next provider, without the others. */
  override destroy(): void {
    this.#takeIn();
    const { awareness } = this;
    if (awareness !== null) {
      awareness.off("update", this.boundAwarenessUpdateHandler);
      const others = [...awareness.getStates().keys()].filter((client) => client !== awareness.clientID);
      removeAwarenessStates(awareness, others, this);
      this.configuration.awareness = null;
    }
    super.destroy();
  }

  #takeIn(): void {
    this.#cancel?.();
    this.#cancel = null;
    const events = this.#waiting;
    if (events.length === 0) return;
    this.#waiting = [];
    transact(
      this.document,
      () => {
        for (const event of events) super.onMessage(event);
      },
      this,
      false,
    );
  }
}

/** Which step of the sync protocol a frame is; null for other kinds of frames. */
function syncKind(data: unknown): number | null {
  if (!(data instanceof ArrayBuffer)) return null;
  const decoder = createDecoder(new Uint8Array(data));
  readVarString(decoder);
  return readVarUint(decoder) === SYNC ? readVarUint(decoder) : null;
}

function onceDrawn(run: () => void): () => void {
  const timer = setTimeout(run, HIDDEN_PAGE_MS);
  const frame = typeof requestAnimationFrame === "function" ? requestAnimationFrame(run) : null;
  return () => {
    clearTimeout(timer);
    if (frame !== null) cancelAnimationFrame(frame);
  };
}
