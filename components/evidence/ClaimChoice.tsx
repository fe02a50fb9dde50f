"use client";

import { Radio, Select, Stack, Textarea } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { type ClaimView, PROPOSITION_MAX } from "#domain/api/claims.ts";
import type { Me } from "#domain/api/people.ts";
import { inLanguage } from "#domain/localizedText.ts";
import type { ClaimDraft } from "./claimDraft.ts";

type Props = {
  draft: ClaimDraft;
  /** Those there are to choose from. */
  claims: readonly ClaimView[];
  me: Me;
  onChange: (draft: ClaimDraft) => void;
};

/** Choosing a claim, or writing a new one. */
export function ClaimChoice({ draft, claims, me, onChange }: Props) {
  const t = useTranslations("claims");
  const common = useTranslations("common");
  const locale = useLocale();
  return (
    <Stack gap="sm">
      {claims.length > 0 ? (
        <Select
          label={t("choose")}
          placeholder={t("chooseHint")}
          data={claims.map(({ id, proposition }) => ({ value: id, label: inLanguage(proposition, locale) }))}
          value={draft.claimId}
          searchable
          clearable
          onChange={(claimId) => onChange({ ...draft, claimId })}
        />
      ) : null}
      {draft.claimId === null ? (
        <Textarea
          label={t(claims.length > 0 ? "orNew" : "newClaim")}
          description={t("newHint")}
          autosize
          minRows={2}
          maxLength={PROPOSITION_MAX}
          value={draft.words}
          onChange={(event) => onChange({ ...draft, words: event.currentTarget.value })}
        />
      ) : null}
      {me.party ? (
        <Radio.Group
          label={t("audience")}
          value={draft.audience}
          onChange={(value) => onChange({ ...draft, audience: value === "party" ? "party" : "all" })}
        >
          <Stack gap={6} mt={4}>
            <Radio value="all" label={t("audienceAll")} />
            <Radio value="party" label={common("onlyParty", { party: inLanguage(me.party.name, locale) })} />
          </Stack>
        </Radio.Group>
      ) : null}
    </Stack>
  );
}
