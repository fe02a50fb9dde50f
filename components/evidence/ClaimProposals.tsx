"use client";

import { Badge, Button, Group } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import { api, nothing } from "#components/api/api.ts";
import { useCall } from "#components/api/useCall.ts";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { type ClaimFlag, type ResolutionClaim, resolutionClaim } from "#domain/api/claims.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { inLanguage } from "#domain/localizedText.ts";
import { AudienceLock } from "./AudienceLock.tsx";
import { ClaimStatusChip } from "./ClaimStatusChip.tsx";
import { clauseNames } from "./clauseNames.ts";
import { knownTo } from "./knownTo.ts";
import { QuietButton } from "./QuietButton.tsx";
import styles from "./QuotationAlerts.module.css";

type Props = {
  readonly resolution: ResolutionDetail;
  readonly claims: readonly ResolutionClaim[];
  readonly onShowBlock: (blockId: string, language: string) => void;
  readonly onChanged: () => void;
};

type Proposal = { readonly claim: ResolutionClaim; readonly flag: ClaimFlag; readonly by: Proposed };
type Proposed = NonNullable<ClaimFlag["proposed"]>;

/** Clauses that cite one side of a doubtful claim, which nobody said that they state: a person says yes or no. */
export function ClaimProposals({ resolution, claims, onShowBlock, onChanged }: Props) {
  const t = useTranslations("claims.alerts");
  const locale = useLocale();
  const titleId = useId();
  const call = useCall();
  const proposals = claims.flatMap(proposalsOf);
  if (proposals.length === 0) return null;

  async function decide({ claim, flag: { blockId, language }, by: { audience } }: Proposal, states: boolean) {
    const path = `/resolutions/${resolution.id}/claims/${claim.id}/clauses`;
    const said = await call.run(
      states
        ? api("POST", path, resolutionClaim, { blockId, language, audience })
        : api("POST", `${path}/dismissals`, nothing, { blockId, language }),
    );
    if (said) onChanged();
  }

  return (
    <section className={styles.alerts} aria-labelledby={titleId}>
      <h3 className={styles.title} id={titleId}>
        {t("proposals")}{" "}
        <Badge component="span" variant="outline" color="gray" tt="none">
          {t("machine")}
        </Badge>
      </h3>
      <ul className={styles.list}>
        {proposals.map((proposal) => {
          const { claim, flag, by } = proposal;
          const words = inLanguage(claim.proposition, locale);
          const cited = claim.stances.find(({ statement }) => by.statementIds.includes(statement.id))?.statement;
          const label = clauseNames(resolution, flag.language).get(flag.blockId)?.label;
          return (
            <li key={`${claim.id} ${flag.blockId}`}>
              <div className={styles.what}>
                {words} <ClaimStatusChip status={claim.status} />{" "}
                <AudienceLock audience={knownTo(claim)} parties={resolution.parties} />
              </div>
              {cited ? <p className={styles.what}>{t("cites", { words: cited.quote })}</p> : null}
              <Group gap={10} mt={6}>
                {resolution.abilities.comment ? (
                  <>
                    <Button
                      size="compact-sm"
                      variant="default"
                      disabled={call.busy}
                      aria-label={t("confirmNamed", { claim: words })}
                      onClick={() => void decide(proposal, true)}
                    >
                      {t("confirm")}
                    </Button>
                    <QuietButton
                      name={t("dismiss")}
                      disabled={call.busy}
                      label={t("dismissNamed", { claim: words })}
                      onClick={() => void decide(proposal, false)}
                    />
                  </>
                ) : null}
                <button type="button" className={styles.show} onClick={() => onShowBlock(flag.blockId, flag.language)}>
                  {t("show")}
                  {label ? ` (${label})` : ""}
                </button>
              </Group>
            </li>
          );
        })}
      </ul>
      <FailureNote text={call.failure} />
    </section>
  );
}

/** One for each clause: a link holds in every language of the text. */
function proposalsOf(claim: ResolutionClaim): Proposal[] {
  const proposals = claim.flags.flatMap((flag) => (flag.proposed === null ? [] : [{ claim, flag, by: flag.proposed }]));
  return [...new Map(proposals.toReversed().map((each) => [each.flag.blockId, each])).values()].toReversed();
}
