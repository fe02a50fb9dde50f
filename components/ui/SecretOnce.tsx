import { ActionIcon, Alert, CopyButton, Group, TextInput } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useTranslations } from "next-intl";

/** A secret that is shown this once, to be copied away. */
export function SecretOnce({ label, hint, value }: { label: string; hint: string; value: string }) {
  const t = useTranslations("common");
  return (
    <Alert color="yellow" mt="md" role="status">
      <Group align="flex-end" gap="xs">
        <TextInput
          label={label}
          description={hint}
          readOnly
          value={value}
          style={{ flex: 1 }}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton value={value}>
          {({ copied, copy }) => (
            <ActionIcon size={36} variant="default" onClick={copy} aria-label={copied ? t("copied") : t("copy")}>
              {copied ? <IconCheck size={18} /> : <IconCopy size={18} />}
            </ActionIcon>
          )}
        </CopyButton>
      </Group>
    </Alert>
  );
}
