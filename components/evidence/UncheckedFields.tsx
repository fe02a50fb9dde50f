import { useFormatter, useTranslations } from "next-intl";
import type { SourceView } from "#domain/api/evidence.ts";

/** Says which particulars of a source a machine read and nobody has checked yet (E11); nothing where there are none. */
export function UncheckedFields({ source, className }: { source: SourceView; className?: string | undefined }) {
  const t = useTranslations("evidence.review");
  const format = useFormatter();
  if (source.proposed.length === 0) return null;
  const names = source.proposed.map((field) => t(field === "title" ? "titleField" : field));
  return <p className={className}>{t("unchecked", { fields: format.list(names) })}</p>;
}
