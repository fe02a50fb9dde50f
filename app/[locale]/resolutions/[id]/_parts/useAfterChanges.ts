import { useEffect, useRef } from "react";
import type { CollaborationView } from "#components/editor/collaboration/collaboration.ts";
import { hintRow } from "./rowHints.ts";

/** What the server says of the text follows the hand at a distance: saying it takes reading the whole text. */
const CHECK_AFTER_MS = 1_500;

/**
 * Asks the server anew what depends on the words, once somebody, here or elsewhere, has changed them and the hands rest:
 * what stands in the way of freezing, quotations, threads whose words are gone, positions on an older wording, claims
 * that clauses state as fact.
 */
export function useAfterChanges({ document, status: { kind } }: CollaborationView, ...checks: readonly Check[]): void {
  const now = useRef({ kind, checks });
  useEffect(() => {
    now.current = { kind, checks };
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const check = () => {
      // What is not in the journal yet is not in what the server reads.
      if (now.current.kind === "saving") return schedule();
      for (const each of now.current.checks) void each();
      hintRow("thread");
      hintRow("position");
      hintRow("claim");
    };
    const schedule = () => {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(check, CHECK_AFTER_MS);
    };
    const changed = () => {
      if (AT_WORK.includes(now.current.kind)) schedule();
    };
    document.on("update", changed);
    return () => {
      if (timer !== null) clearTimeout(timer);
      document.off("update", changed);
    };
  }, [document]);
}

type Check = () => Promise<void>;
type Kind = CollaborationView["status"]["kind"];

/** On a page that comes, or comes back, everything is read afresh in any case. */
const AT_WORK: readonly Kind[] = ["saved", "saving", "readOnly"];
