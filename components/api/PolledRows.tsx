"use client";

import type { ReactNode } from "react";
import { LiveRows } from "./liveRows.ts";
import { pollRows } from "./pollRows.ts";

/** Keeps the rows of a page without a session in the text current. */
export function PolledRows({ children }: { children: ReactNode }) {
  return <LiveRows value={pollRows}>{children}</LiveRows>;
}
