"use client";

import { Radio, Select, Stack, Textarea } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { api } from "#components/api/api.ts";
import { useCall } from "#components/api/useCall.ts";
import { SaveOrCancel } from "#components/ui/SaveOrCancel.tsx";
import { positionView, type PositionView } from "#domain/api/discussion.ts";
import type { StatementView } from "#domain/api/evidence.ts";
import type { Party } from "#domain/api/people.ts";
import { inLanguage } from "#domain/localizedText.ts";
import { type PositionTarget, type Stance, STANCES } from "#domain/positions/position.ts";

export type TargetChoice = {
  readonly target: PositionTarget;
  readonly name: string;
  /** What the party says of it so far, to begin from. */
  readonly current: PositionView | null;
};

type Props = {
  resolutionId: string;
  party: Party;
  targets: readonly TargetChoice[];
  statements: readonly StatementView[];
  /** Key of the target chosen beforehand; see keyOf. */
  initial: string;
  onCancel: () => void;
  onRecorded: () => void;
};

export const keyOf = (target: PositionTarget): string => {
  switch (target.kind) {
    case "resolution":
      return "resolution";
    case "block":
      return `block:${target.blockId}`;
    case "theme":
      return `theme:${target.theme}`;
  }
};

/** A party's word on the resolution or on a clause. Earlier words stay on record; this one becomes the current. */
export function RecordPositionForm(props: Props) {
  const t = useTranslations("positions");
  const common = useTranslations("common");
  const locale = useLocale();
  const call = useCall();
  const [target, setTarget] = useState(props.initial);
  const [before] = useState(() => props.targets.find((choice) => keyOf(choice.target) === props.initial)?.current);
  const [stance, setStance] = useState<Stance>(before?.stance ?? "support");
  const [reason, setReason] = useState(before?.reason ?? "");
  const [statementId, setStatementId] = useState<string | null>(before?.statementId ?? null);
  const [audience, setAudience] = useState<"all" | "party">(before && before.audience !== "all" ? "party" : "all");

  async function record(event: FormEvent) {
    event.preventDefault();
    const chosen = props.targets.find((choice) => keyOf(choice.target) === target);
    if (!chosen) return;
    const body = { target: chosen.target, stance, reason, statementId, audience };
    const path = `/resolutions/${props.resolutionId}/positions`;
    if (await call.run(api("POST", path, positionView, body))) props.onRecorded();
  }

  return (
    <form onSubmit={(event) => void record(event)} aria-label={t("record")}>
      <Stack gap="sm">
        <Select
          label={t("target")}
          data={props.targets.map((choice) => ({ value: keyOf(choice.target), label: choice.name }))}
          value={target}
          allowDeselect={false}
          searchable
          onChange={(value) => value && setTarget(value)}
        />
        <Radio.Group
          label={t("stanceLabel")}
          value={stance}
          onChange={(value) => {
            const known = STANCES.find((each) => each === value);
            if (known) setStance(known);
          }}
        >
          <Stack gap={6} mt={4}>
            {STANCES.map((value) => (
              <Radio key={value} value={value} label={t(`stance.${value}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={t("reason")}
          autosize
          minRows={2}
          maxLength={4000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Select
          label={t("statement")}
          description={t("statementHint")}
          placeholder={t("noStatement")}
          data={props.statements.map((statement) => ({
            value: statement.id,
            label: [statement.speaker ? inLanguage(statement.speaker, locale) : null, statement.quote]
              .filter(Boolean)
              .join(": "),
          }))}
          value={statementId}
          clearable
          searchable
          onChange={setStatementId}
        />
        <Radio.Group
          label={t("audience")}
          value={audience}
          onChange={(value) => setAudience(value === "party" ? "party" : "all")}
        >
          <Stack gap={6} mt={4}>
            <Radio value="all" label={t("audienceAll")} />
            <Radio value="party" label={common("onlyParty", { party: inLanguage(props.party.name, locale) })} />
          </Stack>
        </Radio.Group>
        <FailureNote text={call.failure} />
        <SaveOrCancel label={t("record")} busy={call.busy} onCancel={props.onCancel} />
      </Stack>
    </form>
  );
}
