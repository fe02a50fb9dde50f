"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { ExtractAnswer } from "#domain/api/evidence.ts";
import type { Me } from "#domain/api/people.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { inLanguage } from "#domain/localizedText.ts";
import { Link } from "#i18n/navigation.ts";
import { type GivenArticle, PasteArticle } from "./PasteArticle.tsx";
import { ReviewArticle } from "./ReviewArticle.tsx";

type Step =
  | { readonly step: "paste" }
  | { readonly step: "review"; readonly given: GivenArticle; readonly answer: ExtractAnswer };

/** From a pasted article to an archived one: read, corrected, confirmed, and only then stored. */
export function AddEvidence({ resolution, me }: { resolution: ResolutionDetail; me: Me }) {
  const t = useTranslations("resolutions");
  const locale = useLocale();
  const [at, setAt] = useState<Step>({ step: "paste" });
  return (
    <>
      <p>
        <Link href={`/resolutions/${resolution.id}`}>← {inLanguage(resolution.title, locale) || t("untitled")}</Link>
      </p>
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
    </>
  );
}
