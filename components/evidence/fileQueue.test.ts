import { expect, test } from "vitest";
import { EVIDENCE_FILE_MAX_BYTES, type ExtractAnswer } from "#domain/api/articles.ts";
import {
  fileProblem,
  filesToAdd,
  isUnfinished,
  MAX_QUEUED_FILES,
  nextToReview,
  type FileOutcome,
  type FileQueue,
  readCount,
  withOutcome,
} from "./fileQueue.ts";

const answer: ExtractAnswer = {
  source: {
    title: null,
    outlet: null,
    authors: [],
    publishedAt: null,
    modifiedAt: null,
    language: null,
    section: null,
  },
  text: "The bridge is closed.",
  sha256: "00",
  leftOut: [],
  statements: [],
};
const fileOf = (name: string) => new File(["words"], name, { lastModified: 1 });
const queueOf = (...outcomes: readonly FileOutcome[]): FileQueue =>
  outcomes.map((outcome, key) => ({ key, file: fileOf(`${key}.txt`), outcome }));
const READ = { status: "read", answer } as const;
const WAITING = { status: "waiting" } as const;
const FAILED = { status: "failed", reason: "It is empty." } as const;
const ARCHIVED = { status: "archived", sourceId: "s" } as const;

test("a file that is in the queue is not taken again", () => {
  const { fresh, isFull } = filesToAdd(queueOf(WAITING), [fileOf("0.txt"), fileOf("1.txt")]);
  expect([fresh.map(({ name }) => name), isFull]).toEqual([["1.txt"], false]);
});

test("what has no room is left out, and that is said", () => {
  const files = Array.from({ length: MAX_QUEUED_FILES + 1 }, (_, n) => fileOf(`${n}.txt`));
  const { fresh, isFull } = filesToAdd([], files);
  expect([fresh.length, isFull]).toEqual([MAX_QUEUED_FILES, true]);
});

test("U2: files are reviewed one after another, those passed over last", () => {
  const queue = queueOf(READ, FAILED, READ, WAITING);
  expect(nextToReview(queue)?.key).toBe(0);
  expect(nextToReview(queue, 0)?.key).toBe(2);
  expect(nextToReview(queue, 2)?.key).toBe(0);
  expect(nextToReview(withOutcome(withOutcome(queue, 0, ARCHIVED), 2, ARCHIVED), 2)).toBeNull();
});

test("a queue is finished when each of its files is archived or could not be read", () => {
  expect(isUnfinished(queueOf(ARCHIVED, FAILED))).toBe(false);
  expect(isUnfinished(queueOf(ARCHIVED, READ))).toBe(true);
  expect(readCount(queueOf(ARCHIVED, READ, FAILED, WAITING))).toBe(3);
});

test("a file that would be refused for its size is not sent", () => {
  expect(fileProblem(new File([], "a.pdf"))).toBe("empty");
  expect(fileProblem(new File([new Uint8Array(EVIDENCE_FILE_MAX_BYTES + 1)], "a.pdf"))).toBe("tooLarge");
  expect(fileProblem(fileOf("a.txt"))).toBeNull();
});
