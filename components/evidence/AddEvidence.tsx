"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { BackToText } from "#components/shell/BackToText.tsx";
import type { ExtractAnswer } from "#domain/api/articles.ts";
import type { Me } from "#domain/api/people.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { useRouter } from "#i18n/navigation.ts";
import { BookmarkletHint } from "./BookmarkletHint.tsx";
import type { ClippedPage } from "./clippedPage.ts";
import { FileList } from "./FileList.tsx";
import { isUnfinished, nextToReview } from "./fileQueue.ts";
import { type Audience, type GivenArticle, PasteArticle } from "./PasteArticle.tsx";
import { ReviewArticle } from "./ReviewArticle.tsx";
import { useFileQueue } from "./useFileQueue.ts";
import { useLeaveWarning } from "./useLeaveWarning.ts";
import styles from "./PasteArticle.module.css";

type Step =
  | { readonly step: "give" }
  | { readonly step: "review"; readonly given: GivenArticle; readonly answer: ExtractAnswer }
  | { readonly step: "reviewFile"; readonly key: number };

type Props = { resolution: ResolutionDetail; me: Me; clipped?: ClippedPage };

/** From what is given to what is archived: read, corrected, confirmed, and only then stored. */
export function AddEvidence({ resolution, me, clipped }: Props) {
  const t = useTranslations("evidence.files");
  const router = useRouter();
  const [at, setAt] = useState<Step>({ step: "give" });
  const [audience, setAudience] = useState<Audience>(resolution.private ? "party" : "all");
  const { queue, isFull, add, remove, settle } = useFileQueue();
  const atFile = at.step === "reviewFile" ? queue.find(({ key }) => key === at.key) : undefined;
  // The review asks for itself; what waits behind it is not lost by going on to the next.
  useLeaveWarning(at.step === "give" && isUnfinished(queue), t("leave"));
  const toFiles = () => setAt({ step: "give" });

  function archivedFile(key: number, sourceId: string) {
    settle(key, { status: "archived", sourceId });
    const next = nextToReview(queue, key);
    setAt(next === null || next.key === key ? { step: "give" } : { step: "reviewFile", key: next.key });
  }

  return (
    <div className={at.step === "give" ? styles.narrow : ""}>
      <BackToText resolution={resolution} />
      {at.step === "give" ? (
        <>
          <PasteArticle
            party={me.party}
            isPrivate={resolution.private}
            audience={audience}
            onAudience={setAudience}
            clipped={clipped ?? null}
            onFiles={add}
            onRead={(given, answer) => setAt({ step: "review", given, answer })}
          >
            <FileList
              resolutionId={resolution.id}
              queue={queue}
              isFull={isFull}
              onReview={(key) => setAt({ step: "reviewFile", key })}
              onRemove={remove}
            />
          </PasteArticle>
          {clipped ? null : (
            <div className={styles.bookmark}>
              <BookmarkletHint />
            </div>
          )}
        </>
      ) : null}
      {at.step === "review" ? (
        <ReviewArticle
          resolutionId={resolution.id}
          given={at.given}
          answer={at.answer}
          onAgain={toFiles}
          onArchived={(sourceId) => router.push(`/resolutions/${resolution.id}/evidence/${sourceId}`)}
        />
      ) : null}
      {atFile?.outcome.status === "read" ? (
        <ReviewArticle
          key={atFile.key}
          resolutionId={resolution.id}
          given={{ request: { file: atFile.file }, audience }}
          answer={atFile.outcome.answer}
          place={{ index: queue.indexOf(atFile) + 1, total: queue.length, name: atFile.file.name }}
          onAgain={toFiles}
          onArchived={(sourceId) => archivedFile(atFile.key, sourceId)}
        />
      ) : null}
    </div>
  );
}
