import type { ReviewItem } from "./reviewState.ts";

/** The name of a statement's status under `evidence.item.status`: what a person marked is open too, and no machine's proposal. */
export const statusName = ({
  status,
  byHand,
}: Pick<ReviewItem, "status" | "byHand">): ReviewItem["status"] | "marked" =>
  status === "open" && byHand ? "marked" : status;
