"use client";

import { useLocale, useTranslations } from "next-intl";
import { PartyDot } from "#components/ui/PartyDot.tsx";
import type { PositionView } from "#domain/api/discussion.ts";
import type { StatementView } from "#domain/api/evidence.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { inLanguage } from "#domain/localizedText.ts";
import { PositionCell } from "./PositionCell.tsx";
import styles from "./PositionMatrix.module.css";

type Props = {
  readonly positions: readonly PositionView[];
  readonly resolution: ResolutionDetail;
  readonly statements: ReadonlyMap<string, StatementView>;
};

/** Positions whose clause has gone from the text: they stay on record, with the words they were taken on. */
export function OrphanedPositions({ positions, resolution, statements }: Props) {
  const t = useTranslations("positions");
  const locale = useLocale();
  const [authoritative = "en"] = resolution.languages;
  if (positions.length === 0) return null;
  return (
    <section aria-labelledby="orphaned-positions">
      <h2 id="orphaned-positions" className={styles.orphans}>
        {t("orphans")}
      </h2>
      {positions.map((position) => {
        const party = resolution.parties.find((each) => each.id === position.partyId);
        const partyName = party ? inLanguage(party.shortName, locale) : "";
        return (
          <article key={position.id} className={styles.orphan}>
            <p lang={authoritative} className={styles.orphanWords}>
              {position.wording}
            </p>
            <p className={styles.orphanParty}>
              <PartyDot colour={party?.colour ?? null} /> {partyName}
            </p>
            <PositionCell
              position={position}
              wording={position.wording ?? ""}
              language={authoritative}
              statement={position.statementId ? (statements.get(position.statementId) ?? null) : null}
              partyName={partyName}
            />
          </article>
        );
      })}
    </section>
  );
}
