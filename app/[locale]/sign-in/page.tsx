import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "#i18n/navigation.ts";
import type { Locale } from "#i18n/routing.ts";
import { currentActor } from "#server/auth/currentActor.ts";
import { DEMO_PASSWORD, offeredDemoAccounts } from "#server/auth/demoAccounts.ts";
import { SignInScreen } from "./_parts/SignInScreen.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn"))("title") };
}

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ next?: string | string[] }> };

/** Only paths of this site: an address such as `//elsewhere` would carry a person away after signing in. */
const ownPath = (next: string | string[] | undefined): string =>
  typeof next === "string" && /^\/(?![/\\])/.test(next) ? next : "/resolutions";

export default async function SignInPage({ params, searchParams }: Props) {
  const next = ownPath((await searchParams).next);
  if (await currentActor()) redirect({ href: next, locale: (await params).locale });
  const accounts = offeredDemoAccounts();
  return <SignInScreen next={next} demo={accounts.length > 0 ? { accounts, password: DEMO_PASSWORD } : null} />;
}
