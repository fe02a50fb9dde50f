"use client";

import { Button, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { SaveOrCancel } from "#components/ui/SaveOrCancel.tsx";
import { findWords, type MarkedWords } from "./markedWords.ts";

/** A statement by its words, for those who cannot select in the text. */
export function MarkByWords({ text, onMark }: { text: string; onMark: (marked: MarkedWords) => void }) {
  const t = useTranslations("evidence.mark");
  const [words, setWords] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);

  function find(event: FormEvent) {
    event.preventDefault();
    const marked = findWords(text, words ?? "");
    setMissing(marked === null);
    if (marked === null) return;
    setWords(null);
    onMark(marked);
  }

  if (words === null) {
    return (
      <Button variant="subtle" size="compact-sm" onClick={() => setWords("")}>
        {t("byWords")}
      </Button>
    );
  }
  return (
    <form onSubmit={find} aria-label={t("byWords")}>
      <Textarea
        label={t("words")}
        description={t("wordsHint")}
        autosize
        minRows={2}
        data-autofocus
        error={missing ? t("notFound") : null}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <SaveOrCancel label={t("find")} disabled={words.trim() === ""} compact onCancel={() => setWords(null)} />
    </form>
  );
}
