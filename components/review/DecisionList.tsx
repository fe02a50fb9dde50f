"use client";

import { useFormatter, useLocale, useTranslations } from "next-intl";
import { PartyDot } from "#components/ui/PartyDot.tsx";
import type { ResolutionDetail, VersionSummary } from "#domain/api/resolutions.ts";
import { inLanguage } from "#domain/localizedText.ts";
import styles from "./DecisionList.module.css";

/** Every party whose approval is required, with what it decided; decisions made void stay to be read. */
export function DecisionList({ resolution, version }: { resolution: ResolutionDetail; version: VersionSummary }) {
  const t = useTranslations("versions");
  const locale = useLocale();
  const format = useFormatter();
  const time = (iso: string) => format.dateTime(new Date(iso), { dateStyle: "medium", timeStyle: "short" });
  return (
    <ul className={styles.approvals} aria-label={t("decisions")}>
      {version.requiredPartyIds.map((partyId) => {
        const party = resolution.parties.find((each) => each.id === partyId);
        const decisions = version.approvals.filter((approval) => approval.partyId === partyId);
        return (
          <li key={partyId}>
            <PartyDot colour={party?.colour ?? null} />
            <span className={styles.partyName}>{party ? inLanguage(party.shortName, locale) : ""}</span>
            <span>
              {decisions.length === 0 ? <span className={styles.waiting}>{t("waiting")}</span> : null}
              {decisions.map((approval) => (
                <span key={approval.id} className={approval.voidedAt ? styles.voided : styles.decision}>
                  {t(approval.decision === "approve" ? "approvedBy" : "refusedBy", {
                    name: approval.person.name,
                    when: time(approval.at),
                  })}
                  {approval.reason ? ` “${approval.reason}”` : ""}
                  {approval.voidedAt ? <em> {t("voided", { reason: approval.voidedReason ?? "" })}</em> : null}
                </span>
              ))}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
