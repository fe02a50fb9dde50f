"use client";

import { Anchor } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Me } from "#domain/api/people.ts";
import { Link, usePathname } from "#i18n/navigation.ts";
import { AccountMenu } from "./AccountMenu.tsx";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { SearchBox } from "./SearchBox.tsx";
import styles from "./AppFrame.module.css";

/** Whose work it is: see mayKeepSpeakers. Others reach a record by way of what was said. */
const KEEPS_SPEAKERS: readonly Me["role"][] = ["drafter", "contributor", "approver", "clerk"];

const PLACES = [
  { href: "/resolutions", name: "resolutions", for: (me: Me) => me.role !== "administrator" },
  { href: "/speakers", name: "speakers", for: (me: Me) => KEEPS_SPEAKERS.includes(me.role) },
  { href: "/admin", name: "people", for: (me: Me) => me.role === "administrator" },
] as const;

/** Head and column of every screen but the desk, which fills the window itself. */
export function AppFrame({ me, wide = false, children }: { me: Me; wide?: boolean; children: ReactNode }) {
  const t = useTranslations("nav");
  const app = useTranslations("app");
  const here = usePathname();
  return (
    <div className={styles.frame}>
      <a href="#content" className={styles.skip}>
        {t("skip")}
      </a>
      <header className={styles.head}>
        <Link href="/" className={styles.brand}>
          {app("name")}
        </Link>
        <nav aria-label={t("main")} className={styles.places}>
          {PLACES.filter((place) => place.for(me)).map((place) => (
            <Anchor
              key={place.href}
              component={Link}
              href={place.href}
              className={styles.place}
              aria-current={here.startsWith(place.href) ? "page" : undefined}
            >
              {t(place.name)}
            </Anchor>
          ))}
        </nav>
        <div className={styles.right}>
          {me.role === "administrator" ? null : <SearchBox />}
          <span className={styles.language}>
            <LanguageSwitch />
          </span>
          <AccountMenu me={me} />
        </div>
      </header>
      <main id="content" className={wide ? styles.wide : styles.content}>
        {children}
      </main>
    </div>
  );
}
