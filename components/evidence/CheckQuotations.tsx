"use client";

import { Button } from "@mantine/core";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { api } from "#components/api/api.ts";
import { useCall } from "#components/api/useCall.ts";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { listOf } from "#domain/api/common.ts";
import { quotationCheck } from "#domain/api/quotations.ts";
import styles from "./QuotationAlerts.module.css";

const checkList = listOf(quotationCheck);

type Props = { resolutionId: string; onChecked: () => void };

/** Checks every quotation of the saved text now, and says how many that were and when. */
export function CheckQuotations({ resolutionId, onChecked }: Props) {
  const t = useTranslations("evidence.checks");
  const format = useFormatter();
  const call = useCall();
  const [done, setDone] = useState<{ readonly count: number; readonly at: Date } | null>(null);

  async function check() {
    const answer = await call.run(api("GET", `/resolutions/${resolutionId}/quotations`, checkList));
    if (!answer) return;
    setDone({ count: answer.value.items.length, at: new Date() });
    onChecked();
  }

  return (
    <div className={styles.now}>
      <Button size="compact-sm" variant="default" loading={call.busy} onClick={() => void check()}>
        {t("now")}
      </Button>
      <span role="status" className={styles.done}>
        {done === null
          ? null
          : t("checked", { count: done.count, time: format.dateTime(done.at, { timeStyle: "medium" }) })}
      </span>
      <FailureNote text={call.failure} />
    </div>
  );
}
