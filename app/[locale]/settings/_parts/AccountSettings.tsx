"use client";

import { Button, Group, Select, Stack, Text, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { PasswordField } from "#components/ui/PasswordField.tsx";
import { FailureNote } from "#components/ui/FailureNote.tsx";
import { Section } from "#components/ui/Section.tsx";
import { api, nothing } from "#components/api/api.ts";
import { leaveLocalWork } from "#components/shell/leaveLocalWork.ts";
import { useCall } from "#components/api/useCall.ts";
import { language } from "#domain/api/common.ts";
import { me as meShape, type Me, PASSWORD_MIN } from "#domain/api/people.ts";
import { usePathname, useRouter } from "#i18n/navigation.ts";

export function AccountSettings({ me }: { me: Me }) {
  return (
    <>
      <Profile me={me} />
      <Password />
      <Sessions me={me} />
    </>
  );
}

function Profile({ me }: { me: Me }) {
  const t = useTranslations("settings");
  const common = useTranslations("common");
  const names = useTranslations("languages");
  const router = useRouter();
  const pathname = usePathname();
  const call = useCall();
  const [name, setName] = useState(me.name);
  const [locale, setLocale] = useState(me.locale);

  async function save(event: FormEvent) {
    event.preventDefault();
    if (!(await call.run(api("PATCH", "/me", meShape, { name, locale })))) return;
    notifications.show({ message: t("saved") });
    router.replace(pathname, { locale });
  }

  return (
    <Section title={t("profile")}>
      <form onSubmit={(event) => void save(event)}>
        <Stack maw={420}>
          <TextInput label={t("name")} required value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <Select
            label={t("language")}
            data={language.options.map((value) => ({ value, label: names(value) }))}
            value={locale}
            allowDeselect={false}
            onChange={(value) => {
              const chosen = language.safeParse(value);
              if (chosen.success) setLocale(chosen.data);
            }}
          />
          <Group>
            <Button type="submit" loading={call.busy}>
              {common("save")}
            </Button>
          </Group>
        </Stack>
        <FailureNote text={call.failure} />
      </form>
    </Section>
  );
}

function Password() {
  const t = useTranslations("settings");
  const call = useCall();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");

  async function change(event: FormEvent) {
    event.preventDefault();
    if (!(await call.run(api("POST", "/me/password", nothing, { current, next })))) return;
    setCurrent("");
    setNext("");
    notifications.show({ message: t("passwordChanged") });
  }

  return (
    <Section title={t("password")}>
      <form onSubmit={(event) => void change(event)}>
        <Stack maw={420}>
          <PasswordField
            label={t("currentPassword")}
            autoComplete="current-password"
            required
            value={current}
            onChange={(event) => setCurrent(event.currentTarget.value)}
          />
          <PasswordField
            label={t("newPassword")}
            description={t("passwordHint", { min: PASSWORD_MIN })}
            autoComplete="new-password"
            required
            minLength={PASSWORD_MIN}
            value={next}
            onChange={(event) => setNext(event.currentTarget.value)}
          />
          <Group>
            <Button type="submit" loading={call.busy}>
              {t("changePassword")}
            </Button>
          </Group>
        </Stack>
        <FailureNote text={call.failure} />
      </form>
    </Section>
  );
}

function Sessions({ me }: { me: Me }) {
  const t = useTranslations("settings");
  const nav = useTranslations("nav");
  const router = useRouter();
  const call = useCall();

  async function signOutEverywhere() {
    if (!(await leaveLocalWork(me.id, () => window.confirm(nav("signOutUnsaved"))))) return;
    if (!(await call.run(api("DELETE", "/sessions", nothing)))) return;
    router.replace("/sign-in");
    router.refresh();
  }

  return (
    <Section title={t("sessions")} lead={t("sessionsLead")}>
      <Button variant="default" loading={call.busy} onClick={() => void signOutEverywhere()}>
        {t("signOutEverywhere")}
      </Button>
      <FailureNote text={call.failure} />
      <Text size="xs" c="dimmed" mt="sm">
        {t("signOutEverywhereHint")}
      </Text>
    </Section>
  );
}
