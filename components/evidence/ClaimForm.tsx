"use client";

import { Alert, Stack } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useState } from "react";
import type { ApiFailure } from "#components/api/api.ts";
import { useCall } from "#components/api/useCall.ts";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { SaveOrCancel } from "#components/ui/SaveOrCancel.tsx";
import type { ClaimView } from "#domain/api/claims.ts";
import type { Me } from "#domain/api/people.ts";
import type { Result } from "#domain/result.ts";
import { ClaimChoice } from "./ClaimChoice.tsx";
import { callForNewClaim, type ClaimDraft, isComplete } from "./claimDraft.ts";
import { useAllClaims } from "./useClaims.ts";

type Chosen = Pick<ClaimDraft, "audience"> & { readonly claimId: string; readonly publish: boolean };

type Props = {
  readonly label: string;
  readonly me: Me;
  readonly start: ClaimDraft;
  /** Whether what is about to be said would show everyone what one party keeps to itself. */
  readonly publishes: (draft: ClaimDraft, claims: readonly ClaimView[]) => boolean;
  /** Says it of the claim that was chosen, or just made. */
  readonly say: (chosen: Chosen) => Promise<Result<unknown, ApiFailure>>;
  readonly onSaid: () => void;
  readonly onClose: () => void;
  /** What it is said of, and how. */
  readonly children: ReactNode;
};

/** Says something of a claim that is there or of a new one. */
export function ClaimForm({ label, me, start, publishes, say, onSaid, onClose, children }: Props) {
  const t = useTranslations("claims");
  const locale = useLocale();
  const call = useCall();
  const claims = useAllClaims();
  const [draft, setDraft] = useState(start);
  const publish = publishes(draft, claims);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!isComplete(draft)) return;
    const claimId = draft.claimId ?? (await makeClaim());
    if (claimId === null) return;
    if (!(await call.run(say({ claimId, audience: draft.audience, publish })))) return;
    onSaid();
    onClose();
  }

  async function makeClaim(): Promise<string | null> {
    const made = await call.run(callForNewClaim(draft, locale));
    if (made === null) return null;
    // Trying again after a failure must not make it twice.
    setDraft({ ...draft, claimId: made.value.id });
    return made.value.id;
  }

  return (
    <form onSubmit={(event) => void submit(event)} aria-label={label}>
      <Stack gap="sm">
        {children}
        <ClaimChoice draft={draft} claims={claims} me={me} onChange={setDraft} />
        {publish ? <Alert color="yellow">{t("publishes")}</Alert> : null}
        <FailureNote text={call.failure} />
        <SaveOrCancel
          label={t(publish ? "publishAndAdd" : "add")}
          busy={call.busy}
          disabled={!isComplete(draft)}
          onCancel={onClose}
        />
      </Stack>
    </form>
  );
}
