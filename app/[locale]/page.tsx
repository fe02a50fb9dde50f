import { redirect } from "#i18n/navigation.ts";
import type { Locale } from "#i18n/routing.ts";

export default async function Home({ params }: { params: Promise<{ locale: Locale }> }) {
  redirect({ href: "/resolutions", locale: (await params).locale });
}
