"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { api } from "#components/api/api.ts";
import { useFailureText } from "#components/api/useFailureText.ts";
import { EVIDENCE_FILE_MAX_BYTES, extractAnswer } from "#domain/api/articles.ts";
import { evidenceBody } from "./evidenceBody.ts";
import {
  fileProblem,
  filesToAdd,
  type FileOutcome,
  type FileQueue,
  type QueuedFile,
  withOutcome,
} from "./fileQueue.ts";

/** Files that a person gave, read one after another while they look on. */
export function useFileQueue() {
  const t = useTranslations("evidence.files");
  const failureText = useFailureText();
  const [queue, setQueue] = useState<FileQueue>([]);
  const [isFull, setIsFull] = useState(false);
  const lastKey = useRef(0);
  const waiting = useRef<QueuedFile[]>([]);
  const reading = useRef(false);

  const settle = (key: number, outcome: FileOutcome) => setQueue((queued) => withOutcome(queued, key, outcome));

  async function readOne({ key, file }: QueuedFile) {
    settle(key, { status: "reading" });
    const answer = await api("POST", "/evidence/extract", extractAnswer, evidenceBody({ file }));
    settle(
      key,
      answer.ok ? { status: "read", answer: answer.value } : { status: "failed", reason: failureText(answer.error) },
    );
  }

  async function readOn() {
    if (reading.current) return;
    reading.current = true;
    for (let next = waiting.current.shift(); next; next = waiting.current.shift()) await readOne(next);
    reading.current = false;
  }

  function add(files: readonly File[]) {
    const taken = filesToAdd(queue, files);
    const queued = taken.fresh.map((file): QueuedFile => {
      const problem = fileProblem(file);
      const reason = problem && t(problem, { megabytes: EVIDENCE_FILE_MAX_BYTES / (1024 * 1024) });
      return { key: ++lastKey.current, file, outcome: reason ? { status: "failed", reason } : { status: "waiting" } };
    });
    setIsFull(taken.isFull);
    setQueue([...queue, ...queued]);
    waiting.current.push(...queued.filter(({ outcome }) => outcome.status === "waiting"));
    void readOn();
  }

  function remove(key: number) {
    waiting.current = waiting.current.filter((queued) => queued.key !== key);
    setQueue((queued) => queued.filter((one) => one.key !== key));
    setIsFull(false);
  }

  return { queue, isFull, add, remove, settle };
}
