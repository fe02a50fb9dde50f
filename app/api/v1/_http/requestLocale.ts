import type { Actor } from "#domain/policy/actor.ts";
import type { Locale } from "./problemResponse.ts";

/**
 * The language to answer in: the one that the request asks for, as a screen does for its own, else the one that the person
 * chose for themselves.
 */
export function requestLocale(request: Request, actor: Actor | null): Locale {
  const wanted = [...(request.headers.get("accept-language") ?? "").split(","), actor?.locale ?? ""];
  const spoken = wanted.map((tag) => tag.trim().slice(0, 2).toLowerCase()).find((tag) => tag === "en" || tag === "ko");
  return spoken === "ko" ? "ko" : "en";
}
