"use client";

import { Alert, Button, Paper, Stack, Text, TextInput, Title } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState, useSyncExternalStore } from "react";
import { PasswordField } from "#components/ui/PasswordField.tsx";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { api } from "#components/api/api.ts";
import { useCall } from "#components/api/useCall.ts";
import { PASSWORD_MIN } from "#domain/api/people.ts";
import { z } from "#domain/zod.ts";
import { useRouter } from "#i18n/navigation.ts";
import styles from "./InvitationForm.module.css";

const subscribe = (changed: () => void) => {
  window.addEventListener("hashchange", changed);
  return () => window.removeEventListener("hashchange", changed);
};

/** The secret stands behind `#`, which a browser sends to no server and writes into no log. */
const useSecret = () =>
  useSyncExternalStore(
    subscribe,
    () => window.location.hash.slice(1),
    () => null,
  );

export function InvitationForm() {
  const t = useTranslations("invitation");
  const sign = useTranslations("signIn");
  const locale = useLocale();
  const router = useRouter();
  const secret = useSecret();
  const call = useCall();
  const [fields, setFields] = useState({ email: "", name: "", password: "" });

  async function accept(event: FormEvent) {
    event.preventDefault();
    const body = { token: secret, ...fields, locale };
    if (!(await call.run(api("POST", "/invitations/accept", z.unknown(), body)))) return;
    router.replace("/");
    router.refresh();
  }

  const set = (key: keyof typeof fields) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget;
    setFields((now) => ({ ...now, [key]: value }));
  };
  return (
    <main className={styles.page}>
      <Paper className={styles.sheet}>
        <Title order={1} size="h3">
          {t("title")}
        </Title>
        {secret === "" ? (
          <Alert color="red" mt="md" role="alert">
            {t("missing")}
          </Alert>
        ) : (
          <form onSubmit={(event) => void accept(event)}>
            <Text c="dimmed" size="sm" mb="md">
              {t("lead")}
            </Text>
            <Stack gap="sm">
              <TextInput label={t("name")} autoComplete="name" required value={fields.name} onChange={set("name")} />
              <TextInput
                label={sign("email")}
                type="email"
                autoComplete="username"
                required
                value={fields.email}
                onChange={set("email")}
              />
              <PasswordField
                label={sign("password")}
                description={t("passwordHint", { min: PASSWORD_MIN })}
                autoComplete="new-password"
                minLength={PASSWORD_MIN}
                required
                value={fields.password}
                onChange={set("password")}
              />
              <FailureNote text={call.failure} />
              <Button type="submit" loading={call.busy}>
                {t("accept")}
              </Button>
            </Stack>
          </form>
        )}
      </Paper>
    </main>
  );
}
