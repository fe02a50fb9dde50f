"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { api } from "#components/api/api.ts";
import { useCall } from "#components/api/useCall.ts";
import { audience, id } from "#domain/api/common.ts";
import { citeAnswer, citeRequest } from "#domain/api/citations.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { z } from "#domain/zod.ts";

type CitedKind = z.infer<typeof citeAnswer>["kind"];

/** Where the caret is in the text. */
export type CitePlace = { readonly blockId: string; readonly language: string };

/** Something to cite; with `words` it is quoted instead. */
const citable = z.object({
  evidenceId: id,
  kind: citeAnswer.shape.kind,
  /** Which article of an instrument; all of it where none is named. */
  provision: citeRequest.shape.provision,
  audience,
  /** The title of its source, for the question before publishing. */
  title: z.string(),
  words: z.string().nullable(),
});
/** The same as it comes out of a drag. */
export const draggedCitable = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: "custom", message: "notJson" });
      return z.NEVER;
    }
  })
  .pipe(citable);
export type Citable = z.infer<typeof citable>;

export type CiteTargets = {
  /** Puts a note at the caret; false where there is no caret in a clause any more. */
  readonly onCite: (cite: { readonly evidenceId: string; readonly kind: CitedKind }) => boolean;
  /** Puts quoted words at the caret; false as for `onCite`. */
  readonly onQuote: (words: string, evidenceId: string) => boolean;
};

type Options = CiteTargets & {
  resolution: ResolutionDetail;
  selection: CitePlace | null;
  onCited: () => void;
};

/** Why nothing can be cited now; the code is a sentence in `messages`. */
export type CiteBlock = "role" | "frozen" | "noCaret";

/**
 * Citing and quoting: the server notes the citation first and says which id the text is to carry, since what a party shows
 * to all is a copy with an id of its own; then the editor puts it at the caret.
 */
export function useCiting({ resolution, selection, onCite, onQuote, onCited }: Options) {
  const t = useTranslations("evidence");
  const call = useCall();
  const [asking, setAsking] = useState<(Citable & { readonly at: CitePlace }) | null>(null);
  const [lostCaret, setLostCaret] = useState(false);
  const reader = resolution.private ? resolution.parties[0]?.id : undefined;

  async function put(item: Citable, at: CitePlace, publish: boolean) {
    setLostCaret(false);
    const { evidenceId, kind, provision, words } = item;
    const request = {
      evidenceId,
      kind,
      ...(provision && { provision }),
      publish,
      blockId: at.blockId,
      language: at.language,
    };
    const answer = await call.run(api("POST", `/resolutions/${resolution.id}/citations`, citeAnswer, request));
    if (!answer) return;
    setAsking(null);
    const { value } = answer;
    const done =
      words === null ? onCite({ evidenceId: value.evidenceId, kind: value.kind }) : onQuote(words, value.evidenceId);
    setLostCaret(!done);
    onCited();
  }

  function begin(item: Citable, at: CitePlace | null = selection) {
    if (at === null) return;
    const isShown = item.audience === "all" || item.audience === reader;
    if (isShown) void put(item, at, false);
    else setAsking({ ...item, at });
  }

  return {
    blocked: citeBlock(resolution, selection),
    begin,
    busy: call.busy,
    failure: lostCaret ? t("blocked.lostCaret") : call.failure,
    asking,
    confirm: () => asking && void put(asking, asking.at, true),
    cancel: () => setAsking(null),
  };
}

function citeBlock({ abilities, state }: ResolutionDetail, selection: CitePlace | null): CiteBlock | null {
  if (!abilities.write) return state === "open" ? "role" : "frozen";
  return selection === null ? "noCaret" : null;
}
