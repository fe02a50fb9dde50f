"use client";

import { useEffect } from "react";

/**
 * While `active`, asks before a person leaves the page: by closing it, by a link, or by the browser's back button where the
 * browser lets a page ask (the Navigation API).
 */
export function useLeaveWarning(active: boolean, question: string): void {
  useEffect(() => {
    if (!active) return;
    const leaving = new AbortController();
    const { signal } = leaving;
    window.addEventListener("beforeunload", (event) => event.preventDefault(), { signal });
    // Before the router hears of the click.
    document.addEventListener("click", (event) => stopUnlessSure(event, question), { capture: true, signal });
    if ("navigation" in window) {
      window.navigation.addEventListener(
        "navigate",
        (event) => {
          if (event.navigationType !== "traverse" || !event.cancelable) return;
          if (!window.confirm(question)) event.preventDefault();
        },
        { signal },
      );
    }
    return () => leaving.abort();
  }, [active, question]);
}

function stopUnlessSure(event: MouseEvent, question: string): void {
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!(link instanceof HTMLAnchorElement) || link.target === "_blank" || link.hasAttribute("download")) return;
  if (link.getAttribute("href")?.startsWith("#") || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (window.confirm(question)) return;
  event.preventDefault();
  event.stopPropagation();
}
