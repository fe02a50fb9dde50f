"use client";

import { Badge, Button, Group } from "@mantine/core";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import type { StatementFields } from "#domain/api/evidence.ts";
import { evidenceDateText } from "./evidenceDateText.ts";
import type { ReviewAction, ReviewItem } from "./reviewState.ts";
import { statusName } from "./statusName.ts";
import { StatementForm } from "./StatementForm.tsx";
import styles from "./ReviewList.module.css";

type Props = {
  item: ReviewItem;
  /** What makes the words the place where the list's keys work. */
  handle: ComponentProps<"button">;
  isCurrent: boolean;
  isEditing: boolean;
  known: readonly string[];
  dispatch: (action: ReviewAction) => void;
};

const STATUS_COLOUR = { open: "accent", confirmed: "green", dismissed: "gray", stored: "green" } as const;

/** A proposed statement: what was found, and the decision on it. */
export function ReviewCard({ item, handle, isCurrent, isEditing, known, dispatch }: Props) {
  const t = useTranslations("evidence.item");
  const kinds = useTranslations("evidence.kind");
  const { fields, status } = item;
  return (
    <>
      <Group gap={6} className={styles.chips}>
        <Badge variant="light" color={STATUS_COLOUR[status]} className={styles.chip}>
          {status === "confirmed" ? "✓ " : ""}
          {t(`status.${statusName(item)}`)}
        </Badge>
        <Badge variant="light" color="gray" className={styles.chip}>
          {kinds(fields.kind)}
        </Badge>
        {item.byHand ? (
          <Badge variant="light" color="gray" className={styles.chip}>
            {t("byHand")}
          </Badge>
        ) : null}
        {item.ambiguous && status === "open" ? (
          <Badge variant="light" color="yellow" className={styles.chip}>
            {t("ambiguous")}
          </Badge>
        ) : null}
      </Group>
      <button type="button" className={styles.quote} {...handle}>
        {fields.kind === "direct" ? <q>{fields.quote}</q> : fields.quote}
      </button>
      {isEditing ? (
        <StatementForm
          fields={fields}
          known={known}
          onSave={(correction) => dispatch({ type: "correct", correction })}
          onCancel={() => dispatch({ type: "cancel" })}
        />
      ) : (
        <>
          <Facts fields={fields} />
          <SetAside item={item} />
          {isCurrent ? <Decision item={item} dispatch={dispatch} /> : null}
        </>
      )}
    </>
  );
}

function Facts({ fields }: { fields: StatementFields }) {
  const t = useTranslations("evidence.item");
  const locale = useLocale();
  const rows = [
    ["office", fields.office],
    ["organisation", fields.organisation],
    ["verb", fields.verb],
    ["date", fields.saidOn === null ? null : evidenceDateText(fields.saidOn, locale)],
    ["place", fields.place ?? null],
  ] as const;
  return (
    <dl className={styles.facts}>
      <dt>{t("speaker")}</dt>
      <dd>{fields.speaker ?? <span className={styles.unknown}>{t("notNamed")}</span>}</dd>
      {rows.map(([name, value]) =>
        value ? (
          <div key={name} style={{ display: "contents" }}>
            <dt>{t(name)}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

/** Who set it aside before this review, and for whom. */
function SetAside({ item: { status, dismissals } }: Pick<Props, "item">) {
  const t = useTranslations("evidence.item");
  const format = useFormatter();
  if (status !== "dismissed") return null;
  return dismissals.map(({ audience, dismissedBy, dismissedAt }) => (
    <p key={audience} className={styles.aside}>
      {t(audience === "all" ? "asideForAll" : "asideForParty", {
        name: dismissedBy.name,
        when: format.dateTime(new Date(dismissedAt), { dateStyle: "medium" }),
      })}
    </p>
  ));
}

function Decision({ item, dispatch }: Pick<Props, "item" | "dispatch">) {
  const t = useTranslations("evidence.item");
  const key = (name: string) => (
    <kbd aria-hidden className={styles.key}>
      {name}
    </kbd>
  );
  const isOpen = item.status === "open";
  return (
    <Group gap={6} mt={10}>
      {isOpen ? (
        <Button size="compact-sm" rightSection={key("↵")} onClick={() => dispatch({ type: "confirm" })}>
          {t("confirm")}
        </Button>
      ) : (
        <Button size="compact-sm" variant="default" onClick={() => dispatch({ type: "reopen" })}>
          {t(item.dismissals.length > 0 ? "bringBack" : "undo")}
        </Button>
      )}
      <Button size="compact-sm" variant="default" rightSection={key("E")} onClick={() => dispatch({ type: "edit" })}>
        {t("change")}
      </Button>
      {item.status === "dismissed" ? null : (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          rightSection={key("X")}
          onClick={() => dispatch({ type: "dismiss" })}
        >
          {t("dismiss")}
        </Button>
      )}
    </Group>
  );
}
