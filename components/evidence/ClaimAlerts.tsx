"use client";

import { Button, Group } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import { keepSelection } from "#components/ui/keepSelection.ts";
import type { ClaimFlag, ResolutionClaim } from "#domain/api/claims.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { inLanguage } from "#domain/localizedText.ts";
import { AudienceLock } from "./AudienceLock.tsx";
import { ClaimStatusChip } from "./ClaimStatusChip.tsx";
import { clauseNames } from "./clauseNames.ts";
import { knownTo } from "./knownTo.ts";
import styles from "./QuotationAlerts.module.css";

/** A flag whose wording can be put into the text. */
export type OfferedWording = Pick<ClaimFlag, "blockId" | "language"> & {
  readonly wording: NonNullable<ClaimFlag["wording"]>;
};

type Props = {
  resolution: ResolutionDetail;
  claims: readonly ResolutionClaim[];
  onShowBlock: (blockId: string, language: string) => void;
  onInsertWording: (offered: OfferedWording) => void;
};

/** Clauses that state as fact what does not stand uncontested, with words that say who says so. */
export function ClaimAlerts({ resolution, claims, onShowBlock, onInsertWording }: Props) {
  const t = useTranslations("claims.alerts");
  const locale = useLocale();
  const titleId = useId();
  const flagged = claims.flatMap((claim) =>
    claim.flags.flatMap((flag) => (flag.proposed === null ? { claim, flag } : [])),
  );
  if (flagged.length === 0) return null;
  return (
    <section className={styles.alerts} aria-labelledby={titleId}>
      <h3 className={styles.title} id={titleId}>
        {t("title")}
      </h3>
      <ul className={styles.list}>
        {flagged.map(({ claim, flag }) => {
          const { blockId, language, wording } = flag;
          const label = clauseNames(resolution, language).get(blockId)?.label;
          return (
            <li key={`${claim.id} ${language} ${blockId}`}>
              <div className={styles.what}>
                {inLanguage(claim.proposition, locale)} <ClaimStatusChip status={claim.status} />{" "}
                <AudienceLock audience={knownTo(claim)} parties={resolution.parties} />
              </div>
              {wording === null ? <p className={styles.what}>{t(flag.notShared ? "notShared" : "noWording")}</p> : null}
              {wording === null ? null : (
                <dl className={styles.words}>
                  <dt>{t("offered")}</dt>
                  <dd lang={language}>{wording.words}</dd>
                </dl>
              )}
              <Group gap={10}>
                {wording !== null && resolution.abilities.write ? (
                  <Button
                    size="compact-sm"
                    variant="default"
                    onMouseDown={keepSelection}
                    onClick={() => onInsertWording({ blockId, language, wording })}
                  >
                    {t("insert")}
                  </Button>
                ) : null}
                <button type="button" className={styles.show} onClick={() => onShowBlock(blockId, language)}>
                  {t("show")}
                  {label ? ` (${label})` : ""}
                </button>
              </Group>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
