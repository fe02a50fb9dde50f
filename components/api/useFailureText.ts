"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { ApiFailure } from "./api.ts";

/** The sentence to show for a failed call: the server's own, or that it could not be reached. */
export function useFailureText(): (failure: ApiFailure) => string {
  const t = useTranslations("common");
  return useCallback(
    (failure) => {
      switch (failure.kind) {
        case "problem":
          return [failure.problem.detail, ...(failure.problem.errors ?? []).map(({ message }) => message)].join(" ");
        case "unreachable":
          return t("unreachable");
      }
    },
    [t],
  );
}
