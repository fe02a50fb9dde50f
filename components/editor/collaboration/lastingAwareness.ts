import { Awareness } from "y-protocols/awareness";

/**
 * Who is in the text, for as long as its document lasts: connections come and go beneath it, and the editor that draws the
 * others' carets need not be made anew with each.
 */
export class LastingAwareness extends Awareness {
  #showsCaret = false;

  /** Goes on under the clientID of a new ticket: the server takes a page's state under that one only. */
  rename(clientId: number): void {
    if (clientId === this.clientID) return;
    const state = this.getLocalState();
    this.setLocalState(null);
    this.clientID = clientId;
    this.setLocalState(state);
  }

  /** Where somebody who only reads has the caret is nobody's affair. */
  showCaret(shows: boolean): void {
    if (shows === this.#showsCaret) return;
    this.#showsCaret = shows;
    if (!shows) super.setLocalStateField("cursor", null);
  }

  override setLocalStateField(field: string, value: unknown): void {
    // The binding asks again at each key while there is no caret: it would go out each time.
    if (field === "cursor" && !this.#showsCaret) return;
    super.setLocalStateField(field, value);
  }
}
