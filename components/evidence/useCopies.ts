"use client";

import { useEffect, useState } from "react";
import { api } from "#components/api/api.ts";
import { listOf } from "#domain/api/common.ts";
import { copyView, type CopyView } from "#domain/api/copies.ts";

const copyList = listOf(copyView);
type Article = { readonly text: string; readonly url?: string | undefined; readonly except?: string | undefined };

/** What is archived of an article already, as far as the reader may know of it. */
export function useCopies({ text, url, except }: Article): readonly CopyView[] {
  const [copies, setCopies] = useState<readonly CopyView[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const look = async () => {
      const answer = await api("POST", "/evidence/copies", copyList, { text, url, except });
      if (isCurrent && answer.ok) setCopies(answer.value.items);
    };
    void look();
    return () => {
      isCurrent = false;
    };
  }, [text, url, except]);
  return copies;
}
