import { Alert, Button, Checkbox, Group, Radio, Stack, Text, Title } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Me, Party } from "#domain/api/people.ts";
import { inLanguage } from "#domain/localizedText.ts";
import { CHAMBER_STYLE_IDS, type ChamberStyleId } from "#domain/numbering/chamberStyles.ts";
import { Link } from "#i18n/navigation.ts";
import { isOneOf } from "./isOneOf.ts";
import type { useBeginResolution } from "./useBeginResolution.ts";
import styles from "./BeginForm.module.css";

type Props = {
  readonly title: string;
  readonly me: Me;
  readonly parties: readonly Party[];
  readonly beginning: Pick<ReturnType<typeof useBeginResolution>, "partyIds" | "busy" | "failure"> & {
    readonly setPartyIds: (partyIds: readonly string[]) => void;
  };
  readonly onSubmit: () => void;
  /** What the button says that makes it, and whether there is something to make. */
  readonly create?: string;
  readonly isReady?: boolean;
  /** What is chosen besides the parties. */
  readonly children: ReactNode;
};

/** The frame of every way to begin a resolution: its own questions, the parties, and what went wrong. */
export function BeginForm({ title, me, parties, beginning, onSubmit, create, isReady = true, children }: Props) {
  const t = useTranslations("newResolution");
  const common = useTranslations("common");
  const locale = useLocale();
  const { partyIds, setPartyIds, busy, failure } = beginning;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      className={styles.form}
      aria-labelledby="new-title"
    >
      <Title order={1} id="new-title" className={styles.title}>
        {title}
      </Title>
      <Stack gap="lg">
        {children}
        <Checkbox.Group
          label={t("parties")}
          description={t("partiesHint")}
          value={[...partyIds]}
          onChange={setPartyIds}
        >
          <Group mt={8}>
            {parties.map((party) => (
              <Checkbox
                key={party.id}
                value={party.id}
                label={inLanguage(party.name, locale)}
                disabled={party.id === me.party?.id}
              />
            ))}
          </Group>
        </Checkbox.Group>
        {partyIds.length === 1 && me.party ? (
          <Text size="sm" c="dimmed">
            {t("privateHint")}
          </Text>
        ) : null}
        {failure ? (
          <Alert color="red" role="alert">
            {failure}
          </Alert>
        ) : null}
        <Group>
          <Button type="submit" loading={busy} disabled={!isReady}>
            {create ?? t("create")}
          </Button>
          <Button component={Link} href="/resolutions" variant="subtle" color="gray">
            {common("cancel")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

type StyleProps = { readonly value: ChamberStyleId; readonly onChange: (style: ChamberStyleId) => void };

export function StyleChoice({ value, onChange }: StyleProps) {
  const t = useTranslations("newResolution");
  return (
    <Radio.Group
      label={t("style")}
      value={value}
      onChange={(chosen) => isOneOf(CHAMBER_STYLE_IDS, chosen) && onChange(chosen)}
    >
      <Group mt={6}>
        {CHAMBER_STYLE_IDS.map((id) => (
          <Radio key={id} value={id} label={t(`styles.${id}`)} />
        ))}
      </Group>
    </Radio.Group>
  );
}
