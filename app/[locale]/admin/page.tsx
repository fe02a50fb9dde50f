import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { AppFrame } from "#components/shell/AppFrame.tsx";
import { mayAdminister } from "#domain/policy/policy.ts";
import { listInvitations } from "#server/queries/listInvitations.ts";
import { listParties } from "#server/queries/listParties.ts";
import { listUsers } from "#server/queries/listUsers.ts";
import { signedIn } from "../_parts/signedIn.ts";
import { Invitations } from "./_parts/Invitations.tsx";
import { Parties } from "./_parts/Parties.tsx";
import { People } from "./_parts/People.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin"))("title") };
}

export default async function AdminPage() {
  const { actor, me } = await signedIn("/admin");
  if (!mayAdminister(actor)) notFound();
  const t = await getTranslations("admin");
  const [users, invitations, parties] = await Promise.all([
    listUsers(actor),
    listInvitations(actor),
    listParties(actor),
  ]);
  return (
    <AppFrame me={me}>
      <h1>{t("title")}</h1>
      <People first={users} parties={parties} me={me} />
      <Invitations first={invitations} parties={parties} />
      <Parties first={parties} />
    </AppFrame>
  );
}
