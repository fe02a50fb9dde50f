import { useTranslations } from "next-intl";
import { useState } from "react";
import { api } from "#components/api/api.ts";
import { useFailureText } from "#components/api/useFailureText.ts";
import type { Me } from "#domain/api/people.ts";
import { type createResolutionRequest, resolutionDetail } from "#domain/api/resolutions.ts";
import type { z } from "#domain/zod.ts";
import { useRouter } from "#i18n/navigation.ts";

type Request = Omit<z.input<typeof createResolutionRequest>, "partyIds">;

/** Begins a resolution for the parties chosen and opens it; says what is missing before anything is sent. */
export function useBeginResolution(me: Me) {
  const t = useTranslations("newResolution");
  const router = useRouter();
  const failureText = useFailureText();
  const [partyIds, setPartyIds] = useState<readonly string[]>(me.party ? [me.party.id] : []);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function begin(request: Request) {
    if (partyIds.length === 0) return setFailure(t("chooseParty"));
    if (me.role === "clerk" && partyIds.length < 2) return setFailure(t("clerkNeedsTwo"));
    setBusy(true);
    setFailure(null);
    const made = await api("POST", "/resolutions", resolutionDetail.pick({ id: true }), { ...request, partyIds });
    if (made.ok) return router.push(`/resolutions/${made.value.id}`);
    setFailure(failureText(made.error));
    setBusy(false);
  }

  return { partyIds, setPartyIds, busy, failure, begin };
}
