import type { z } from "#domain/zod.ts";
import type { audienceRequest } from "#domain/api/common.ts";
import type { Actor } from "#domain/policy/actor.ts";
import { mayUseAudience } from "#domain/policy/policy.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { forbidden, type Failure } from "./failure.ts";

/** The party a row is for alone, or null for all. Nobody writes into another party's drawer. */
export function resolveAudience(actor: Actor, wanted: z.infer<typeof audienceRequest>): Result<string | null, Failure> {
  if (wanted === "all") return ok(null);
  const partyId = wanted === "party" ? actor.partyId : wanted;
  if (partyId === null) return err({ kind: "invalid", code: "noPartyOfYourOwn" });
  return mayUseAudience(actor, partyId) ? ok(partyId) : err(forbidden);
}
