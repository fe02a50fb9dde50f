"use client";

import { Button, Group } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import type { ClaimStanceView, ResolutionClaim } from "#domain/api/claims.ts";
import type { Me } from "#domain/api/people.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { inLanguage } from "#domain/localizedText.ts";
import { Link } from "#i18n/navigation.ts";
import { AudienceLock } from "./AudienceLock.tsx";
import { clauseHref } from "./clauseHref.ts";
import { clauseNames } from "./clauseNames.ts";
import { evidenceDateText } from "./evidenceDateText.ts";
import { knownTo } from "./knownTo.ts";
import { QuietButton } from "./QuietButton.tsx";
import styles from "./ClaimsBoard.module.css";

type Props = {
  readonly claim: ResolutionClaim;
  readonly resolution: ResolutionDetail;
  readonly me: Me;
  readonly busy: boolean;
  readonly onTakeBack: (stance: ClaimStanceView) => void;
  readonly onUnlink: (linkId: string) => void;
  readonly onCorrect: () => void;
  readonly onAdd: () => void;
};

/** One claim: who says so and who does not, side by side, in which order, and where the text states it. */
export function ClaimCard({ claim, resolution, me, busy, onTakeBack, onUnlink, onCorrect, onAdd }: Props) {
  const t = useTranslations("claims");
  const locale = useLocale();
  const titleId = useId();
  const sides = [
    { name: "for", stances: claim.stances.filter(({ stance }) => stance === "asserts") },
    { name: "against", stances: claim.stances.filter(({ stance }) => stance !== "asserts") },
  ] as const;
  const proposition = inLanguage(claim.proposition, locale);
  const mayAnswerFor = ({ addedBy }: Pick<ClaimStanceView, "addedBy">) =>
    resolution.abilities.comment && addedBy.partyId === (me.party?.id ?? null);
  return (
    <article id={`claim-${claim.id}`} className={styles.card} aria-labelledby={titleId}>
      <h3 className={styles.proposition} id={titleId}>
        {proposition}
      </h3>
      <Group gap={8} className={styles.meta ?? ""}>
        <AudienceLock audience={claim.audience} parties={resolution.parties} />
        <ReasonNote claim={claim} />
        {claim.audience === "all" ? <AudienceLock audience={knownTo(claim)} parties={resolution.parties} /> : null}
        {mayAnswerFor(claim) ? (
          <QuietButton
            name={t("correctShort")}
            size="compact-xs"
            label={t("correctNamed", { claim: proposition })}
            onClick={onCorrect}
          />
        ) : null}
      </Group>
      <div className={styles.sides}>
        {sides.map(({ name, stances }) => (
          <div key={name} role="group" aria-label={t(`side.${name}`)}>
            <h4 className={styles.side}>{t(`side.${name}`)}</h4>
            {stances.length === 0 ? <p className={styles.none}>{t("side.none")}</p> : null}
            <ul className={styles.list}>
              {stances.map((stance) => (
                <li key={stance.id}>
                  <Stance stance={stance} resolution={resolution} />
                  {mayAnswerFor(stance) ? (
                    <QuietButton
                      name={t("takeBack")}
                      size="compact-xs"
                      disabled={busy}
                      label={t("takeBackNamed", { words: stance.statement.quote })}
                      onClick={() => onTakeBack(stance)}
                    />
                  ) : null}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      {resolution.abilities.addEvidence ? (
        <Button
          mt="sm"
          size="compact-sm"
          variant="default"
          aria-label={t("addStatementNamed", { claim: proposition })}
          onClick={onAdd}
        >
          {t("addStatementShort")}
        </Button>
      ) : null}
      <Timeline claim={claim} />
      <Clauses claim={claim} resolution={resolution} busy={busy} onUnlink={onUnlink} />
    </article>
  );
}

const RULES = ["M4", "M5", "M6", "M7"] as const;

function ReasonNote({ claim: { reason } }: { claim: ResolutionClaim }) {
  const t = useTranslations("claims.reason");
  const rule = RULES.find((known) => known === reason?.rule);
  return rule ? <span>{t(rule)}</span> : null;
}

function useSpeakerName() {
  const t = useTranslations("evidence");
  const locale = useLocale();
  return ({ statement: { speaker, organisation } }: ClaimStanceView): string =>
    inLanguage(speaker ?? organisation ?? {}, locale) || t("unknownSpeaker");
}

function Stance({ stance, resolution }: { stance: ClaimStanceView; resolution: ResolutionDetail }) {
  const t = useTranslations("claims");
  const locale = useLocale();
  const nameOf = useSpeakerName();
  const { statement } = stance;
  const date = statement.saidOn ?? statement.publishedAt;
  const translated = statement.language?.split("-")[0] === locale ? undefined : statement.translation[locale];
  return (
    <>
      <p className={styles.who}>
        <b>{nameOf(stance)}</b> {t(`stance.${stance.stance}`)}
      </p>
      <blockquote className={styles.quote} lang={statement.language ?? undefined}>
        {statement.kind === "direct" ? <q>{statement.quote}</q> : statement.quote}
        {translated ? (
          <p className={styles.translation} lang={locale}>
            {translated} <small>{t("translation")}</small>
          </p>
        ) : null}
      </blockquote>
      <Group gap={8} className={styles.meta ?? ""}>
        <Link href={`/resolutions/${resolution.id}/evidence/${statement.sourceId}`}>{statement.outlet}</Link>
        {date === null ? null : <time dateTime={date}>{evidenceDateText(date, locale)}</time>}
        <AudienceLock audience={stance.audience} parties={resolution.parties} />
      </Group>
    </>
  );
}

function Timeline({ claim }: { claim: ResolutionClaim }) {
  const t = useTranslations("claims");
  const locale = useLocale();
  const nameOf = useSpeakerName();
  if (claim.timeline.length === 0) return null;
  return (
    <ol className={styles.timeline} aria-label={t("timeline")}>
      {claim.timeline.map(({ stanceId, date, superseded, gaps }) => {
        const stance = claim.stances.find(({ id }) => id === stanceId);
        if (stance === undefined) return null;
        return (
          <li key={stanceId} data-superseded={superseded || undefined}>
            <span className={styles.when}>
              {date === null ? t("gap.noDate") : <time dateTime={date}>{evidenceDateText(date, locale)}</time>}
            </span>
            <span>
              {nameOf(stance)} {t(`stance.${stance.stance}`)}
              {superseded ? <span className={styles.gap}> · {t("superseded")}</span> : null}
              {gaps.map((gap) =>
                gap === "noDate" ? null : (
                  <span key={gap} className={styles.gap}>
                    {" "}
                    · {t(`gap.${gap}`)}
                  </span>
                ),
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

type ClausesProps = Pick<Props, "claim" | "resolution" | "busy" | "onUnlink">;

function Clauses({ claim, resolution, busy, onUnlink }: ClausesProps) {
  const t = useTranslations("claims");
  const locale = useLocale();
  const inReadersLanguage = clauseNames(resolution, locale);
  if (claim.clauses.length === 0) return null;
  const isFlagged = (blockId: string) => claim.flags.some((flag) => flag.blockId === blockId);
  return (
    <div role="group" aria-label={t("clauses")} className={styles.clauses}>
      <h4 className={styles.side}>{t("clauses")}</h4>
      <ul className={styles.list}>
        {claim.clauses.map(({ id, audience, blockId, language, words }) => {
          const { label } = clauseNames(resolution, language).get(blockId) ?? {};
          const translated = inReadersLanguage.get(blockId)?.words ?? "";
          const shown = translated === "" ? language : locale;
          return (
            <li key={id}>
              {words === null ? (
                <span className={styles.none}>{t("clauseGone")}</span>
              ) : (
                <Link href={clauseHref(resolution.id, { blockId, language: shown })} lang={shown}>
                  {[label, shown === language ? words : translated].filter(Boolean).join(" ")}
                </Link>
              )}
              <Group gap={8} className={styles.meta ?? ""}>
                {isFlagged(blockId) ? <span className={styles.flag}>{t("asFact")}</span> : null}
                <AudienceLock audience={audience} parties={resolution.parties} />
                {resolution.abilities.comment ? (
                  <QuietButton
                    name={t("unlink")}
                    size="compact-xs"
                    disabled={busy}
                    label={t("unlinkNamed", { words: words ?? "" })}
                    onClick={() => onUnlink(id)}
                  />
                ) : null}
              </Group>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
