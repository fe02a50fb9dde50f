"use client";

import { useState } from "react";
import type { ExtractAnswer } from "#domain/api/evidence.ts";
import type { Me } from "#domain/api/people.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { BackToText } from "./BackToText.tsx";
import { type GivenArticle, PasteArticle } from "./PasteArticle.tsx";
import { ReviewArticle } from "./ReviewArticle.tsx";
import styles from "./PasteArticle.module.css";

type Step =
  | { readonly step: "paste" }
  | { readonly step: "review"; readonly given: GivenArticle; readonly answer: ExtractAnswer };

/** From a pasted article to an archived one: read, corrected, confirmed, and only then stored. */
export function AddEvidence({ resolution, me }: { resolution: ResolutionDetail; me: Me }) {
  const [at, setAt] = useState<Step>({ step: "paste" });
  return (
    <div className={at.step === "paste" ? styles.narrow : ""}>
      <BackToText resolution={resolution} />
      {at.step === "paste" ? (
        <PasteArticle
          party={me.party}
          isPrivate={resolution.private}
          onRead={(given, answer) => setAt({ step: "review", given, answer })}
        />
      ) : (
        <ReviewArticle
          resolutionId={resolution.id}
          given={at.given}
          answer={at.answer}
          onAgain={() => setAt({ step: "paste" })}
        />
      )}
    </div>
  );
}
