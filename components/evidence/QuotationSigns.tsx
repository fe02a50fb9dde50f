import { useTranslations } from "next-intl";
import type { QuotationCheck } from "#domain/api/quotations.ts";

/** What a quotation's ellipses and brackets stand for, and what it does without silently, as terms of a list. */
export function QuotationSigns({ check: { omissions, insertions, warnings } }: { check: QuotationCheck }) {
  const t = useTranslations("evidence.checks");
  const cuts = warnings.filter(({ kind }) => kind !== "omission");
  return (
    <>
      {omissions.map((words, index) => (
        <Term key={`omission ${index}`} name={t("leftOut")} words={words} />
      ))}
      {insertions.map(({ text, replaced }, index) => (
        <Term
          key={`insertion ${index}`}
          name={t("putIn")}
          words={replaced === "" ? t("putInAlone", { text }) : t("putInFor", { text, replaced })}
        />
      ))}
      {cuts.map(({ kind, words }) => (
        <Term key={kind} name={t("withoutWords")} words={words} />
      ))}
    </>
  );
}

function Term({ name, words }: { name: string; words: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{words}</dd>
    </>
  );
}
