"use client";

import { Badge, Text } from "@mantine/core";
import { IconLock, IconShieldCheck, IconShieldX } from "@tabler/icons-react";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { type RowKind, useLive } from "#components/api/liveRows.ts";
import { useFailureText } from "#components/api/useFailureText.ts";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { Waiting } from "#components/ui/Waiting.tsx";
import { auditAnswer, type AuditEventView, type ResolutionDetail } from "#domain/api/resolutions.ts";
import { inLanguage } from "#domain/localizedText.ts";
import { type EventType, EVENT_TYPES } from "./eventTypes.ts";
import { stateList, TextStates } from "./TextStates.tsx";
import styles from "./HistoryPanel.module.css";

const RECORDED: readonly RowKind[] = ["thread", "position", "approval", "version", "evidence", "claim", "resolution"];

/** How the text came to read as it does, and who did what, in a chain that shows whether somebody tampered with it. */
export function HistoryPanel({ resolution }: { resolution: ResolutionDetail }) {
  const t = useTranslations("history");
  const failureText = useFailureText();
  const audit = useLive(`/resolutions/${resolution.id}/audit`, auditAnswer, RECORDED);
  const history = useLive(`/resolutions/${resolution.id}/history`, stateList, RECORDED);
  const [language = "en"] = resolution.languages;
  return (
    <div className={styles.panel}>
      <section aria-labelledby="history-text">
        <h3 id="history-text" className={styles.title}>
          {t("text")}
        </h3>
        {history.data ? (
          <TextStates resolutionId={resolution.id} first={history.data} language={language} />
        ) : history.failure ? null : (
          <Waiting lines={3} />
        )}
        <FailureNote text={history.failure ? failureText(history.failure) : null} />
      </section>
      <section aria-labelledby="history-events">
        <h3 id="history-events" className={styles.title}>
          {t("events")}
        </h3>
        {audit.data ? (
          <>
            <p
              className={audit.data.intact ? styles.intact : styles.broken}
              role={audit.data.intact ? undefined : "alert"}
            >
              {audit.data.intact ? <IconShieldCheck size={16} aria-hidden /> : <IconShieldX size={16} aria-hidden />}
              {t(audit.data.intact ? "intact" : "notIntact")}
            </p>
            <ol className={styles.events}>
              {audit.data.items.map((event) => (
                <Event key={event.id} event={event} resolution={resolution} />
              ))}
            </ol>
          </>
        ) : audit.failure ? null : (
          <Waiting lines={6} />
        )}
        <FailureNote text={audit.failure ? failureText(audit.failure) : null} />
      </section>
    </div>
  );
}

const isKnown = (type: string): type is EventType => EVENT_TYPES.some((each) => each === type);

function Event({ event, resolution }: { event: AuditEventView; resolution: ResolutionDetail }) {
  const t = useTranslations("history");
  const common = useTranslations("common");
  const locale = useLocale();
  const format = useFormatter();
  const own = resolution.parties.find((party) => party.id === event.audience);
  const party = resolution.parties.find((each) => each.id === event.actor?.partyId);
  return (
    <li>
      <Text size="sm">
        {isKnown(event.type) ? t(`event.${event.type}`, { n: Number(event.data["n"] ?? 0) }) : event.type}
        {own ? (
          <Badge ml={6} size="sm" variant="light" color="gray" leftSection={<IconLock size={11} aria-hidden />}>
            {common("onlyParty", { party: inLanguage(own.shortName, locale) })}
          </Badge>
        ) : null}
      </Text>
      <Text size="xs" c="dimmed">
        {[event.actor?.name ?? t("server"), party ? inLanguage(party.shortName, locale) : null]
          .filter(Boolean)
          .join(" · ")}
        {" · "}
        <time dateTime={event.at}>
          {format.dateTime(new Date(event.at), { dateStyle: "medium", timeStyle: "short" })}
        </time>
      </Text>
    </li>
  );
}
