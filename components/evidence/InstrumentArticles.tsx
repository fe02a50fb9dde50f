"use client";

import { Button, Group } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { keepSelection } from "#components/ui/keepSelection.ts";
import type { InstrumentView } from "#domain/api/instruments.ts";
import { provisionText } from "#domain/citation/provisionText.ts";
import { inLanguage } from "#domain/localizedText.ts";
import { CitedNotes } from "./CitedNotes.tsx";
import { EvidenceGrip } from "./EvidenceGrip.tsx";
import type { Citable } from "./useCiting.ts";
import styles from "./EvidencePanel.module.css";

type Props = {
  readonly instrument: InstrumentView;
  readonly cited: InstrumentView | undefined;
  /** Of the text, the authoritative one first. */
  readonly languages: readonly string[];
  /** Of the text that the caret stands in: words are quoted in that language alone. */
  readonly textLanguage: string | null;
  readonly whole: Citable;
  readonly blocked: boolean;
  readonly onBegin: (item: Citable) => void;
  readonly onShowBlock: (blockId: string, language: string) => void;
};

/** The articles of an instrument whose words are on record, each to be cited, quoted or dragged into a clause. */
export function InstrumentArticles(props: Props) {
  const { instrument, cited, languages, textLanguage, whole, blocked, onBegin, onShowBlock } = props;
  const t = useTranslations("evidence.instruments");
  const locale = useLocale();
  const { articles } = instrument;
  if (articles.length === 0) return null;
  const { title } = whole;
  const button = (name: string, label: string, item: Citable) => (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={label}
      disabled={blocked}
      onMouseDown={keepSelection}
      onClick={() => onBegin(item)}
    >
      {name}
    </Button>
  );
  return (
    <details className={styles.articles}>
      <summary>{t("articleCount", { count: articles.length })}</summary>
      <ul className={styles.statements} aria-label={t("articlesOf", { title })}>
        {articles.map(({ number, text }) => {
          const name = provisionText({ article: number, paragraph: null }, locale);
          const named = { title: `${name}, ${title}` };
          const item: Citable = { ...whole, provision: { article: number, paragraph: null } };
          const words = textLanguage === null ? undefined : text[textLanguage];
          const places = (cited?.provisions ?? []).flatMap((one) => (one.article === number ? one.citedIn : []));
          return (
            <li key={number}>
              <b>{name}</b>
              <p lang={locale in text ? locale : Object.keys(text)[0]}>{inLanguage(text, locale)}</p>
              <CitedNotes places={places} languages={languages} onShowBlock={onShowBlock} />
              <Group gap={6} mt={6}>
                {blocked ? null : <EvidenceGrip item={item} />}
                {button(t("cite"), t("citeNamed", named), item)}
                {words ? button(t("quote"), t("quoteNamed", named), { ...item, words }) : null}
              </Group>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
