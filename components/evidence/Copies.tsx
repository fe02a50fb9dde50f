"use client";

import { Alert } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { api } from "#components/api/api.ts";
import { listOf } from "#domain/api/common.ts";
import { copyView, type CopyView } from "#domain/api/copies.ts";
import { evidenceDateText } from "./evidenceDateText.ts";

const copyList = listOf(copyView);

/** Says where the text of an article is archived already, whole or in part, before it is archived again. */
export function Copies({ text }: { readonly text: string }) {
  const t = useTranslations("evidence.alike");
  const locale = useLocale();
  const [copies, setCopies] = useState<readonly CopyView[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const look = async () => {
      const answer = await api("POST", "/evidence/copies", copyList, { text });
      if (isCurrent && answer.ok) setCopies(answer.value.items);
    };
    void look();
    return () => {
      isCurrent = false;
    };
  }, [text]);
  if (copies.length === 0) return null;
  return (
    <Alert color="yellow" title={t(copies.some(({ kind }) => kind === "same") ? "same" : "shared")} role="status">
      <ul>
        {copies.map(({ sourceId, title, outlet, publishedAt, likeness }) => (
          <li key={sourceId}>
            {[title, outlet, publishedAt === null ? "" : evidenceDateText(publishedAt, locale)]
              .filter(Boolean)
              .join(", ")}{" "}
            ({t("share", { percent: Math.round(likeness * 100) })})
          </li>
        ))}
      </ul>
    </Alert>
  );
}
