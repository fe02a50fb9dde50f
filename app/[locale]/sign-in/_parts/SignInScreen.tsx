"use client";

import { Alert, Badge, Button, Divider, Group, Stack, Text, TextInput, Title, UnstyledButton } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { PasswordField } from "#components/ui/PasswordField.tsx";
import { LanguageSwitch } from "#components/shell/LanguageSwitch.tsx";
import { PartyDot } from "#components/ui/PartyDot.tsx";
import { api } from "#components/api/api.ts";
import { useFailureText } from "#components/api/useFailureText.ts";
import { z } from "#domain/zod.ts";
import type { Role } from "#domain/policy/actor.ts";
import { useRouter } from "#i18n/navigation.ts";
import styles from "./SignInScreen.module.css";

type DemoAccount = {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly party: "ppp" | "dpk" | null;
};

type Props = {
  next: string;
  demo: { accounts: readonly DemoAccount[]; password: string } | null;
};

/** Shown beside the demonstration's accounts before any row may be read. */
const DEMO_PARTIES = {
  ppp: { name: "PPP", colour: { light: "#c9252d", dark: "#ef6a6f" } },
  dpk: { name: "DPK", colour: { light: "#1f4fa3", dark: "#7fa6ea" } },
};

export function SignInScreen({ next, demo }: Props) {
  const t = useTranslations("signIn");
  const app = useTranslations("app");
  const roles = useTranslations("roles");
  const router = useRouter();
  const failureText = useFailureText();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [busy, setBusy] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  async function signIn(as: { email: string; password: string }) {
    setBusy(as.email);
    setFailure(null);
    const answer = await api("POST", "/session", z.unknown(), as);
    if (answer.ok) {
      // What the address names after its #, no server is told of: the browser has kept it all the way to this screen.
      router.replace(next + window.location.hash);
      router.refresh();
      return;
    }
    setFailure(failureText(answer.error));
    setBusy(null);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void signIn({ email, password });
  }

  return (
    <main className={styles.page}>
      <Group justify="flex-end" className={styles.top}>
        <LanguageSwitch />
      </Group>
      <div className={styles.sheet}>
        <Title order={1} className={styles.brand}>
          {app("name")}
        </Title>
        <Text c="dimmed" mb="lg">
          {t("lead")}
        </Text>
        <form onSubmit={submit} aria-label={t("title")}>
          <Stack gap="sm">
            <TextInput
              label={t("email")}
              type="email"
              autoComplete="username"
              required
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
            <PasswordField
              label={t("password")}
              autoComplete="current-password"
              required
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
            {failure ? (
              <Alert color="red" role="alert">
                {failure}
              </Alert>
            ) : null}
            <Button type="submit" loading={busy !== null && busy === email} disabled={busy !== null} mt="xs">
              {t("submit")}
            </Button>
          </Stack>
        </form>
        {demo ? (
          <section aria-labelledby="demo-title">
            <Divider my="lg" />
            <Title order={2} size="h5" id="demo-title">
              {t("demoTitle")}
            </Title>
            <Text size="sm" c="dimmed" mb="sm">
              {t("demoLead")}
            </Text>
            <ul className={styles.accounts}>
              {demo.accounts.map((account) => (
                <li key={account.email}>
                  <UnstyledButton
                    className={styles.account}
                    disabled={busy !== null}
                    onClick={() => void signIn({ email: account.email, password: demo.password })}
                  >
                    <PartyDot colour={account.party ? DEMO_PARTIES[account.party].colour : null} />
                    <span className={styles.who}>
                      <b>{account.name}</b>
                      <span>{account.email}</span>
                    </span>
                    <Badge variant="default" radius="xl">
                      {account.party ? `${DEMO_PARTIES[account.party].name} · ` : ""}
                      {roles(account.role)}
                    </Badge>
                  </UnstyledButton>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </main>
  );
}
