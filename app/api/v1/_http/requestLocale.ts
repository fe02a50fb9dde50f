import type { Actor } from "#domain/policy/actor.ts";
import type { Locale } from "./problemResponse.ts";

/** The language to answer a person in: the one they chose, else the first of their browser's that we speak. */
export function requestLocale(request: Request, actor: Actor | null): Locale {
  const wanted = [actor?.locale ?? "", ...(request.headers.get("accept-language") ?? "").split(",")];
  const spoken = wanted.map((tag) => tag.trim().slice(0, 2).toLowerCase()).find((tag) => tag === "en" || tag === "ko");
  return spoken === "ko" ? "ko" : "en";
}
