"use client";

import { Badge } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { ClaimStatus } from "#domain/evidence/claimStatus.ts";

const COLOUR: Readonly<Record<ClaimStatus, string>> = {
  contested: "red",
  unconfirmed: "yellow",
  retracted: "red",
  uncontested: "green",
  noStatements: "gray",
};

/** Whether a claim stands, in a word. */
export function ClaimStatusChip({ status }: { status: ClaimStatus }) {
  const t = useTranslations("claims.status");
  return (
    <Badge component="span" variant="light" color={COLOUR[status]}>
      {t(status)}
    </Badge>
  );
}
