import { useMemo } from "react";
import { useThreads } from "#components/review/useThreads.ts";

/** The threads as the page draws them: shared ones by their marks, others where their words are found. */
export function useDeskThreads(resolutionId: string, language: string) {
  const { data } = useThreads(resolutionId);
  return useMemo(() => {
    const all = data?.items ?? [];
    return {
      threads: new Map(all.filter(({ audience }) => audience === "all").map(({ id, status }) => [id, status])),
      foundThreads: all
        .filter((thread) => thread.versionN === null && thread.language === language)
        .map((thread) => ({ ...thread, partyOnly: thread.audience !== "all" })),
    };
  }, [data, language]);
}
