"use client";

import { IconBookmark } from "@tabler/icons-react";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Section } from "#components/ui/Section.tsx";
import { bookmarklet } from "./bookmarklet.ts";
import styles from "./BookmarkletHint.module.css";

/** A link to drag to the bookmarks bar, which brings the page that it is clicked on here. */
export function BookmarkletHint() {
  const t = useTranslations("evidence.bookmarklet");
  const locale = useLocale();
  const link = useRef<HTMLAnchorElement>(null);
  const [clicked, setClicked] = useState(false);
  // React refuses to write such an address, and it is only known in the browser which one is ours.
  useEffect(() => {
    link.current?.setAttribute("href", bookmarklet(`${window.location.origin}/${locale}/clip`));
  }, [locale]);
  return (
    <Section title={t("title")} lead={t("lead")}>
      <a
        ref={link}
        className={styles.link}
        // Without an address until the browser has given it one.
        href="#bookmark"
        onClick={(event) => {
          event.preventDefault();
          setClicked(true);
        }}
      >
        <IconBookmark size={16} aria-hidden />
        {t("name")}
      </a>
      <p role="status" className={styles.hint}>
        {clicked ? t("drag") : ""}
      </p>
    </Section>
  );
}
