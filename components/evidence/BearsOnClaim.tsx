"use client";

import { Modal } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { StatementView } from "#domain/api/evidence.ts";
import type { Me } from "#domain/api/people.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { BearsForm } from "./BearsForm.tsx";

type Props = {
  /** The statement to be hung on a claim; null while nothing is asked. */
  statement: StatementView | null;
  resolution: ResolutionDetail;
  me: Me;
  onClose: () => void;
  onPut: () => void;
};

/** Saying of a statement which claim it bears on, and how. */
export function BearsOnClaim({ statement, ...rest }: Props) {
  const t = useTranslations("claims");
  return (
    <Modal opened={statement !== null} onClose={rest.onClose} title={t("bearsOn")} size="lg">
      {statement ? <BearsForm key={statement.id} statement={statement} {...rest} /> : null}
    </Modal>
  );
}
