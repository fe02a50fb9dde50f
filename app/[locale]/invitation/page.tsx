import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InvitationForm } from "./_parts/InvitationForm.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("invitation"))("title"), referrer: "no-referrer" };
}

export default function InvitationPage() {
  return <InvitationForm />;
}
