import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AppFrame } from "#components/shell/AppFrame.tsx";
import { listTokens } from "#server/queries/listTokens.ts";
import { signedIn } from "../_parts/signedIn.ts";
import { AccountSettings } from "./_parts/AccountSettings.tsx";
import { TokenSettings } from "./_parts/TokenSettings.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("title") };
}

export default async function SettingsPage() {
  const { actor, me } = await signedIn("/settings");
  const t = await getTranslations("settings");
  return (
    <AppFrame me={me}>
      <h1>{t("title")}</h1>
      <AccountSettings me={me} />
      <TokenSettings first={await listTokens(actor)} />
    </AppFrame>
  );
}
