"use client";

import { useTranslations } from "next-intl";
import type { StatementView } from "#domain/api/evidence.ts";
import type { Amending } from "./AmendStatement.tsx";
import { QuietButton } from "./QuietButton.tsx";

type Props = { statement: StatementView; size: "compact-xs" | "compact-sm"; onAmend: (amending: Amending) => void };

/** To correct a confirmed statement, and to translate it. */
export function AmendButtons({ statement, size, onAmend }: Props) {
  const t = useTranslations("evidence.amend");
  return (["translate", "correct"] as const).map((what) => (
    <QuietButton
      key={what}
      name={t(`${what}.short`)}
      size={size}
      label={t(`${what}.named`, { words: statement.quote })}
      onClick={() => onAmend({ statement, what })}
    />
  ));
}
