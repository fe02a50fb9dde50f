import { initialSaveState, nextSaveState, type SaveEvent, type SaveState, wantsAnswer } from "./saveState.ts";

/** Long enough for the keys of one word, short enough that "Saved" follows the hand. */
const ASK_AFTER_MS = 200;
/** A busy server answers within a second or two; after this long the network is taken for gone, and tried afresh. */
const ANSWER_WITHIN_MS = 10_000;

type Question = { readonly epoch: number; readonly n: number };

type Surroundings = {
  /** Of localStorage: where a page leaves word for the next one of how much is unsent. */
  readonly unsentKey: string;
  /** Whether this computer keeps all edits made before the call; null where the text was loaded afresh meanwhile. */
  readonly keptSoFar: () => Promise<boolean | null>;
  /** Asks the server whether the journal holds what was sent before. */
  readonly ask: (question: Question) => void;
  /** The server has left a question without an answer. */
  readonly onSilence: () => void;
  readonly onChange: () => void;
};

/**
 * What becomes of the edits made on a page, over time: feeds `nextSaveState`, asks the server after edits, follows what
 * the computer keeps, and leaves word for the next page that there is something unsent.
 */
export class SaveProgress {
  readonly #surroundings: Surroundings;
  #state: SaveState;
  #isKeeping = false;
  #hasEnded = false;
  #askTimer: ReturnType<typeof setTimeout> | null = null;
  #answerTimer: ReturnType<typeof setTimeout> | null = null;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
    this.#state = initialSaveState(Number(localStorage.getItem(surroundings.unsentKey) ?? 0));
  }

  get state(): SaveState {
    return this.#state;
  }

  happened(event: SaveEvent): void {
    const { unsentKey, onChange } = this.#surroundings;
    this.#state = nextSaveState(this.#state, event);
    if (this.#state.unsent > 0) localStorage.setItem(unsentKey, String(this.#state.unsent));
    else localStorage.removeItem(unsentKey);
    if (this.#state.question === null) this.#stopWaiting();
    if (wantsAnswer(this.#state) && !this.#hasEnded) this.#askTimer ??= setTimeout(() => this.#ask(), ASK_AFTER_MS);
    onChange();
    if (event.type === "edited" && !this.#isKeeping) void this.#keep();
  }

  end(): void {
    this.#hasEnded = true;
    this.#stopWaiting();
    if (this.#askTimer !== null) clearTimeout(this.#askTimer);
  }

  #ask(): void {
    this.#askTimer = null;
    if (!wantsAnswer(this.#state)) return;
    this.#state = nextSaveState(this.#state, { type: "asked" });
    this.#surroundings.ask({ epoch: this.#state.epoch, n: this.#state.asked });
    this.#answerTimer = setTimeout(this.#surroundings.onSilence, ANSWER_WITHIN_MS);
  }

  #stopWaiting(): void {
    if (this.#answerTimer !== null) clearTimeout(this.#answerTimer);
    this.#answerTimer = null;
  }

  /** Follows the local store until it holds every edit: it may be keys behind. */
  async #keep(): Promise<void> {
    this.#isKeeping = true;
    for (let made = -1; made !== this.#state.made && !this.#hasEnded;) {
      made = this.#state.made;
      const isKept = await this.#surroundings.keptSoFar();
      if (isKept === null) made = -1;
      else this.happened({ type: "kept", ofMade: isKept ? made : null });
    }
    this.#isKeeping = false;
  }
}
