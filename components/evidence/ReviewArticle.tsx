"use client";

import { Button, Group, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useReducer, useRef, useState } from "react";
import { api } from "#components/api/api.ts";
import { useCall } from "#components/api/useCall.ts";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import type { ExtractAnswer } from "#domain/api/articles.ts";
import { evidenceEntry } from "#domain/api/evidence.ts";
import { Copies } from "./Copies.tsx";
import { evidenceBody } from "./evidenceBody.ts";
import { LeftOut } from "./LeftOut.tsx";
import type { GivenArticle } from "./PasteArticle.tsx";
import { ReviewDesk } from "./ReviewDesk.tsx";
import { beginReview, confirmedStatements, dismissedSelectors, hasDecisions, reviewReducer } from "./reviewState.ts";
import { confirmFields, proposedSource, type SourceDraft, sourceRequest } from "./sourceDraft.ts";
import { SourceFields } from "./SourceFields.tsx";
import { useLeaveWarning } from "./useLeaveWarning.ts";
import { useRedating } from "./useRedating.ts";
import styles from "./ReviewArticle.module.css";

type Props = {
  resolutionId: string;
  given: GivenArticle;
  answer: ExtractAnswer;
  /** Which of several files this is. */
  place?: { readonly index: number; readonly total: number; readonly name: string };
  /** Back to where it was given; nothing of this review is kept. */
  onAgain: () => void;
  onArchived: (sourceId: string) => void;
};

/** What was found in an article, to be corrected and confirmed; archiving sends all of it at once. */
export function ReviewArticle({ resolutionId, given, answer, place, onAgain, onArchived }: Props) {
  const t = useTranslations("evidence");
  const call = useCall();
  const [state, dispatch] = useReducer(reviewReducer, answer.statements, (proposals) => beginReview(proposals));
  const [draft, setDraft] = useState(() => proposedSource(answer.source));
  const [tries, setTries] = useState(0);
  const particulars = useRef<HTMLElement>(null);
  const [archived, setArchived] = useState(false);
  const { source, wrong } = sourceRequest(draft);
  const redated = useRedating(answer, draft.values.publishedAt, state, dispatch);
  const dismissed = dismissedSelectors(state);
  const unsaved = !archived && (draft.touched || hasDecisions(state) || dismissed.length > 0);
  useLeaveWarning(unsaved, t("leave"));

  // What is missing is told where it is to be filled in.
  useEffect(() => {
    if (tries > 0) particulars.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [tries]);

  async function archive() {
    setTries(tries + 1);
    if (source === null) return;
    const { request, audience } = given;
    const statements = confirmedStatements(state);
    const body = evidenceBody(request, { audience, source, statements, dismissed, sha256: answer.sha256 });
    const stored = await call.run(api("POST", `/resolutions/${resolutionId}/evidence`, evidenceEntry, body));
    if (!stored) return;
    setArchived(true);
    onArchived(stored.value.source.id);
  }

  const confirmed = confirmedStatements(state).length;
  const open = state.items.filter(({ status }) => status === "open").length;
  return (
    <ReviewDesk
      text={answer.text}
      language={draft.values.language || null}
      state={state}
      dispatch={dispatch}
      mayReview
      focusFirst
      renderStored={() => null}
      head={
        <header className={styles.head}>
          {place ? <p className={styles.place}>{t("files.place", place)}</p> : null}
          <Title order={1} className={styles.title}>
            {t("review.title")}
          </Title>
          <p className={styles.lead}>{t("review.lead")}</p>
          <LeftOut parts={answer.leftOut} />
          <Copies resolutionId={resolutionId} text={answer.text} url={addressOf(given)} onUse={onArchived} />
          <Particulars draft={draft} onChange={setDraft} wrong={tries > 0 ? wrong : []} section={particulars} />
          <p className={styles.redated} role="status">
            {redated > 0 ? t("review.redated", { count: redated }) : ""}
          </p>
        </header>
      }
      foot={
        <>
          {open > 0 ? <p className={styles.left}>{t("review.openLeft", { count: open })}</p> : null}
          <FailureNote text={call.failure} />
          <Group gap="xs">
            <Button loading={call.busy || archived} onClick={() => void archive()} disabled={state.editing}>
              {t("review.archiveWith", { count: confirmed })}
            </Button>
            <Button
              variant="subtle"
              color="gray"
              disabled={call.busy || archived}
              onClick={() => (!unsaved || window.confirm(t("leave"))) && onAgain()}
            >
              {place ? t("files.back") : t("review.again")}
            </Button>
          </Group>
          {tries > 0 && wrong.length > 0 ? (
            <FailureNote text={wrong.map((field) => t(`review.wrong.${field}`)).join(" ")} />
          ) : null}
        </>
      }
    />
  );
}

/** Where it was fetched or copied from: a file is from nowhere. */
const addressOf = ({ request }: GivenArticle): string | undefined => ("file" in request ? undefined : request.url);

type ParticularsProps = {
  draft: SourceDraft;
  onChange: (draft: SourceDraft) => void;
  wrong: ReturnType<typeof sourceRequest>["wrong"];
  section: RefObject<HTMLElement | null>;
};

function Particulars({ draft, onChange, wrong, section }: ParticularsProps) {
  const t = useTranslations("evidence.review");
  return (
    <section ref={section} className={styles.source} aria-labelledby="review-source">
      <div className={styles.sourceHead}>
        <h2 id="review-source">{t("source")}</h2>
        <Button
          size="compact-sm"
          variant="default"
          disabled={draft.proposed.size === 0}
          onClick={() => onChange(confirmFields(draft))}
        >
          {t("allRight")}
        </Button>
      </div>
      <SourceFields draft={draft} onChange={onChange} wrong={wrong} />
    </section>
  );
}
