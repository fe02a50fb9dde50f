"use client";

import { useEffect, useState } from "react";
import { READY } from "./bookmarklet.ts";
import { clippedFrom, type ClippedPage, clippedPage } from "./clippedPage.ts";

export type Clipping =
  | { readonly status: "waiting" }
  | { readonly status: "received"; readonly page: ClippedPage }
  /**
   * It never came: the bookmark was not used, the site cuts windows it opens off, it was closed, or it is too large. Where
   * the bookmark told the address, the page can be fetched from there.
   */
  | { readonly status: "none"; readonly address: ClippedPage | null };

/** A page answers at once; its words may take a moment to collect. */
const PATIENCE_MS = 8_000;

/**
 * The page that the bookmark hands over. Only the window that opened this one is heard, and only as the origin that this
 * screen's address names; it is told nothing but that we are ready, and let go of when the page is here.
 */
export function useClippedPage(): Clipping {
  const [clipping, setClipping] = useState<Clipping>({ status: "waiting" });
  useEffect(() => {
    const from = clippedFrom(window.location.hash);
    const opener: unknown = window.opener;
    const mayCome = from !== null && isWindow(opener);
    const address = from === null ? null : { url: from.url, title: from.title, html: null, text: "" };
    const patience = setTimeout(() => setClipping({ status: "none", address }), mayCome ? PATIENCE_MS : 0);
    if (!mayCome) return () => clearTimeout(patience);
    const listening = new AbortController();
    const hear = ({ source, origin, data }: MessageEvent<unknown>) => {
      if (source !== opener || origin !== from.origin) return;
      const page = clippedPage(data, origin);
      if (page === null) return;
      window.opener = null;
      clearTimeout(patience);
      listening.abort();
      setClipping({ status: "received", page });
    };
    window.addEventListener("message", hear, { signal: listening.signal });
    opener.postMessage(READY, from.origin);
    return () => {
      clearTimeout(patience);
      listening.abort();
    };
  }, []);
  return clipping;
}

const isWindow = (value: unknown): value is Window =>
  typeof value === "object" && value !== null && "postMessage" in value && typeof value.postMessage === "function";
