"use client";

import { Avatar, Menu, Text, UnstyledButton, useMantineColorScheme, VisuallyHidden } from "@mantine/core";
import { useLocale, useTranslations } from "next-intl";
import { inLanguage } from "#domain/localizedText.ts";
import type { Me } from "#domain/api/people.ts";
import { Link, usePathname, useRouter } from "#i18n/navigation.ts";
import { routing } from "#i18n/routing.ts";
import { api, nothing } from "#components/api/api.ts";
import { initialsOf } from "#components/ui/initialsOf.ts";
import { leaveLocalWork } from "./leaveLocalWork.ts";

const SCHEMES = ["light", "dark", "auto"] as const;

/** Who is signed in and for which party, appearance, settings, and the way out. */
export function AccountMenu({ me }: { me: Me }) {
  const t = useTranslations("nav");
  const roles = useTranslations("roles");
  const names = useTranslations("languages");
  const locale = useLocale();
  const router = useRouter();
  const pathname = usePathname();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const acts = [me.party ? inLanguage(me.party.name, locale) : null, roles(me.role)].filter(Boolean).join(" · ");
  const ring = me.party ? `light-dark(${me.party.colour.light}, ${me.party.colour.dark})` : "var(--line)";

  async function signOut() {
    if (!(await leaveLocalWork(me.id, () => window.confirm(t("signOutUnsaved"))))) return;
    await api("DELETE", "/session", nothing);
    router.replace("/sign-in");
    router.refresh();
  }

  return (
    <Menu position="bottom-end" width={260} withinPortal>
      <Menu.Target>
        <UnstyledButton>
          <Avatar aria-hidden size={32} radius="xl" color="gray" styles={{ root: { boxShadow: `0 0 0 2px ${ring}` } }}>
            {initialsOf(me.name)}
          </Avatar>
          <VisuallyHidden>{t("account", { name: me.name })}</VisuallyHidden>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={600} c="var(--ink)">
            {me.name}
          </Text>
          <Text size="xs" c="dimmed">
            {acts}
          </Text>
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item component={Link} href="/settings">
          {t("settings")}
        </Menu.Item>
        {routing.locales
          .filter((other) => other !== locale)
          .map((other) => (
            <Menu.Item key={other} lang={other} onClick={() => router.replace(pathname, { locale: other })}>
              {names(other)}
            </Menu.Item>
          ))}
        <Menu.Divider />
        <Menu.Label>{t("colours")}</Menu.Label>
        {SCHEMES.map((scheme) => (
          <Menu.Item
            key={scheme}
            role="menuitemradio"
            aria-checked={colorScheme === scheme}
            closeMenuOnClick={false}
            onClick={() => setColorScheme(scheme)}
            rightSection={colorScheme === scheme ? "✓" : null}
          >
            {t(scheme)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => void signOut()}>{t("signOut")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
