import type { Lane } from "./lane.ts";

/** The lanes of the documents that are open in this process. */
export class Lanes {
  readonly #byDocument = new Map<string, Lane>();

  add(lane: Lane): void {
    this.#byDocument.set(lane.document.name, lane);
  }

  remove(documentName: string): void {
    this.#byDocument.delete(documentName);
  }

  ofDocument(documentName: string): Lane | undefined {
    return this.#byDocument.get(documentName);
  }

  ofResolution(resolutionId: string): Lane | undefined {
    return this.all().find((lane) => lane.resolutionId === resolutionId);
  }

  all(): Lane[] {
    return [...this.#byDocument.values()];
  }
}
