"use client";

import { useState } from "react";
import type { Result } from "#domain/result.ts";
import type { ApiFailure } from "./api.ts";
import { useFailureText } from "./useFailureText.ts";

/**
 * One call at a time with its state for a form: `busy` while under way, `failure` the sentence to show when it failed.
 * `run` answers the value, or null after a failure.
 */
export function useCall() {
  const failureText = useFailureText();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  async function run<T>(call: Promise<Result<T, ApiFailure>>): Promise<{ value: T } | null> {
    setBusy(true);
    setFailure(null);
    const answer = await call;
    setBusy(false);
    if (answer.ok) return { value: answer.value };
    setFailure(failureText(answer.error));
    return null;
  }
  return { busy, failure, run };
}
