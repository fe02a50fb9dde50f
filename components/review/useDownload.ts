"use client";

import { useEffect, useRef, useState } from "react";
import type { ApiFailure } from "#components/api/api.ts";
import { takeFile } from "#components/api/takeFile.ts";

type Download =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly bytes: number }
  | { readonly kind: "done"; readonly name: string }
  | { readonly kind: "failed"; readonly failure: ApiFailure };

/** A file on its way from the server into the person's downloads, which they can watch and end. */
export function useDownload() {
  const [download, setDownload] = useState<Download>({ kind: "idle" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function start(address: string): Promise<void> {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setDownload({ kind: "running", bytes: 0 });
    const taken = await takeFile(address, controller.signal, (bytes) => setDownload({ kind: "running", bytes }));
    if (running.current !== controller) return;
    if (!taken.ok) return setDownload({ kind: "failed", failure: taken.error });
    if (taken.value === null) return setDownload({ kind: "idle" });
    keep(taken.value.file, taken.value.name);
    setDownload({ kind: "done", name: taken.value.name });
  }

  return { download, start, cancel: () => running.current?.abort(), forget: () => setDownload({ kind: "idle" }) };
}

/** Gives it to the browser as if a link to it had been followed. */
function keep(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Browsers read it after the click; a minute is more than any takes to begin.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
