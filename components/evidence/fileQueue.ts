import { EVIDENCE_FILE_MAX_BYTES, type ExtractAnswer } from "#domain/api/articles.ts";

/** What has become of a file that a person gave. Nothing of it is stored before it is `archived`. */
export type FileOutcome =
  | { readonly status: "waiting" | "reading" }
  | { readonly status: "read"; readonly answer: ExtractAnswer }
  | { readonly status: "failed"; readonly reason: string }
  | { readonly status: "archived"; readonly sourceId: string };

export type QueuedFile = { readonly key: number; readonly file: File; readonly outcome: FileOutcome };

export type FileQueue = readonly QueuedFile[];

/** More than a morning's clippings would be a person's archive, which nobody reviews in one sitting. */
export const MAX_QUEUED_FILES = 25;

/** What would be refused in any case is not sent; each is a sentence in `messages`. */
export type FileProblem = "tooLarge" | "empty";

export const fileProblem = ({ size }: File): FileProblem | null =>
  size > EVIDENCE_FILE_MAX_BYTES ? "tooLarge" : size === 0 ? "empty" : null;

/** The files that are new to the queue and have room in it, and whether some had none. */
export function filesToAdd(queue: FileQueue, files: readonly File[]): { fresh: File[]; isFull: boolean } {
  const known = new Set(queue.map(({ file }) => identity(file)));
  const unknown = files.filter((file) => !known.has(identity(file)));
  const room = Math.max(0, MAX_QUEUED_FILES - queue.length);
  return { fresh: unknown.slice(0, room), isFull: unknown.length > room };
}

const identity = ({ name, size, lastModified }: File): string => `${lastModified} ${size} ${name}`;

export const withOutcome = (queue: FileQueue, key: number, outcome: FileOutcome): FileQueue =>
  queue.map((queued) => (queued.key === key ? { ...queued, outcome } : queued));

type ReadyFile = QueuedFile & { readonly outcome: { readonly status: "read"; readonly answer: ExtractAnswer } };

const isReady = (queued: QueuedFile): queued is ReadyFile => queued.outcome.status === "read";

/** The file to review next: the first that was read after the one at hand, else the first of all. */
export function nextToReview(queue: FileQueue, after: number | null = null): ReadyFile | null {
  const at = queue.findIndex(({ key }) => key === after);
  return [...queue.slice(at + 1), ...queue.slice(0, at + 1)].find(isReady) ?? null;
}

/** How many are done with being read, one way or the other. */
export const readCount = (queue: FileQueue): number =>
  queue.filter(({ outcome }) => outcome.status !== "waiting" && outcome.status !== "reading").length;

export const isUnfinished = (queue: FileQueue): boolean =>
  queue.some(({ outcome }) => outcome.status !== "failed" && outcome.status !== "archived");
