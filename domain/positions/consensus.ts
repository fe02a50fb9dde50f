import type { Position } from "./position.ts";

export type Consensus =
  /** Every party supports it. */
  | "agreed"
  /** Every party supports it, some with a reservation. */
  | "reservation"
  /** At least one party opposes it. */
  | "disputed"
  /** Nobody opposes, and some party has not said. */
  | "open";

/**
 * Where the parties stand on one target. Only declared positions count: what a party keeps to itself must not show
 * through a colour, not even to that party, or its screen would tell another story than everyone's.
 *
 * @param positions current rows of the one target
 * @param partyIds the parties that take part in the resolution
 */
export function consensusOf(positions: readonly Position[], partyIds: readonly string[]): Consensus {
  const declared = new Map(
    positions.filter(({ audience }) => audience.kind === "all").map(({ partyId, stance }) => [partyId, stance]),
  );
  const stances = partyIds.map((partyId) => declared.get(partyId) ?? "none");
  if (stances.includes("oppose")) return "disputed";
  if (stances.length === 0 || stances.includes("none")) return "open";
  return stances.includes("reservation") ? "reservation" : "agreed";
}
