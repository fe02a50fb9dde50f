import { useEffect } from "react";

/**
 * Brings what the address names (`#claim-…`, an element's id that begins with `prefix`) into view once it is there, marks it
 * and gives it the focus.
 */
export function useArrival(prefix: string, isThere: boolean): void {
  useEffect(() => {
    if (!isThere) return undefined;
    const arrive = () => {
      const id = window.location.hash.slice(1);
      if (id.startsWith(prefix)) arriveAt(id);
    };
    arrive();
    window.addEventListener("hashchange", arrive);
    return () => window.removeEventListener("hashchange", arrive);
  }, [prefix, isThere]);
}

function arriveAt(id: string): void {
  const element = document.getElementById(id);
  if (!element) return;
  document.querySelectorAll("[data-arrived]").forEach((last) => last.removeAttribute("data-arrived"));
  element.setAttribute("data-arrived", "");
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "center" });
}
