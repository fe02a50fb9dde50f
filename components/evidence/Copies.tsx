"use client";

import { Alert, Button, Group } from "@mantine/core";
import { useTranslations } from "next-intl";
import { api } from "#components/api/api.ts";
import { useCall } from "#components/api/useCall.ts";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { recaptureAnswer } from "#domain/api/captures.ts";
import type { CopyView } from "#domain/api/copies.ts";
import { evidenceEntry } from "#domain/api/evidence.ts";
import { CopyText } from "./CopyText.tsx";
import { useCopies } from "./useCopies.ts";

type Props = {
  readonly resolutionId: string;
  readonly text: string;
  /** Where the article was found, if that is known. */
  readonly url: string | undefined;
  /** The source that it is archived as itself: what is told then is which others are like it. */
  readonly archivedAs?: string;
  /** It is on the desk of this resolution now. */
  readonly onUse: (sourceId: string) => void;
};

/** Says where an article is archived already, by its address or its words, and lets that one be used instead. */
export function Copies({ resolutionId, text, url, archivedAs, onUse }: Props) {
  const t = useTranslations("evidence.alike");
  const call = useCall();
  const copies = useCopies({ text, url, except: archivedAs });
  if (copies.length === 0) return null;

  async function use({ sourceId }: CopyView, again: boolean) {
    const path = `/resolutions/${resolutionId}/evidence/${sourceId}`;
    if (!(await call.run(api("PUT", path, evidenceEntry)))) return;
    if (again && !(await call.run(api("POST", `${path}/captures`, recaptureAnswer)))) return;
    onUse(sourceId);
  }

  const kinds = new Set(copies.map(({ kind }) => kind));
  const told = kinds.has("address") ? "address" : kinds.has("same") ? "same" : "shared";
  return (
    <Alert
      color={archivedAs ? "gray" : "yellow"}
      title={t(archivedAs ? "kept" : told)}
      role={archivedAs ? "note" : "status"}
      mb="md"
    >
      <ul>
        {copies.map((copy) => (
          <li key={copy.sourceId}>
            <CopyText copy={copy} />
            <Group gap={6} my={4}>
              <Button
                size="compact-sm"
                variant="default"
                disabled={call.busy}
                aria-label={t("useNamed", { title: copy.title })}
                onClick={() => void use(copy, false)}
              >
                {t("use")}
              </Button>
              {copy.kind === "address" && !archivedAs ? (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  loading={call.busy}
                  aria-label={t("lookAgainNamed", { title: copy.title })}
                  onClick={() => void use(copy, true)}
                >
                  {t("lookAgain")}
                </Button>
              ) : null}
            </Group>
          </li>
        ))}
      </ul>
      <FailureNote text={call.failure} />
    </Alert>
  );
}
