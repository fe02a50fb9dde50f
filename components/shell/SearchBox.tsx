"use client";

import { Combobox, Kbd, TextInput, useCombobox, VisuallyHidden } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useLocale, useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useFailureText } from "#components/api/useFailureText.ts";
import { SEARCH_KINDS, type SearchHit } from "#domain/api/search.ts";
import { inLanguage } from "#domain/localizedText.ts";
import { useRouter } from "#i18n/navigation.ts";
import { Marked } from "./Marked.tsx";
import { searchTarget } from "./searchTarget.ts";
import { useSearch } from "./useSearch.ts";
import styles from "./SearchBox.module.css";

const keyOf = ({ kind, id, resolutionId, language }: SearchHit): string =>
  [kind, id, resolutionId ?? "", language ?? ""].join(" ");

/** Searches all that the reader may read, from every screen of the frame: Ctrl+K or ⌘K leads here. */
export function SearchBox() {
  const t = useTranslations("search");
  const router = useRouter();
  const failureText = useFailureText();
  const [typed, setTyped] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const { hits, failure } = useSearch(typed);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  useHotkeys([["mod+K", () => field.current?.focus()]], []);
  const groups = SEARCH_KINDS.map((kind) => ({ kind, found: (hits ?? []).filter((hit) => hit.kind === kind) })).filter(
    ({ found }) => found.length > 0,
  );
  const isOpen = typed.trim() !== "" && (hits !== null || failure !== null);
  const told = failure ? failureText(failure) : hits ? t("shown", { count: hits.length }) : "";

  function open(key: string) {
    const hit = hits?.find((each) => keyOf(each) === key);
    const target = hit ? searchTarget(hit) : null;
    if (target === null) return;
    combobox.closeDropdown();
    setTyped("");
    router.push(target);
  }

  return (
    <search>
      <Combobox store={combobox} onOptionSubmit={open} width={520} position="bottom-end" withinPortal>
        <Combobox.Target>
          <TextInput
            ref={field}
            size="xs"
            type="search"
            className={styles.field ?? ""}
            aria-label={t("label")}
            aria-keyshortcuts="Control+K Meta+K"
            placeholder={t("placeholder")}
            maxLength={300}
            value={typed}
            leftSection={<IconSearch size={15} aria-hidden />}
            rightSection={
              typed === "" ? (
                <Kbd size="xs" className={styles.shortcut}>
                  {t("shortcut")}
                </Kbd>
              ) : null
            }
            rightSectionWidth={58}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              combobox.openDropdown();
              combobox.resetSelectedOption();
            }}
            onFocus={() => combobox.openDropdown()}
            onBlur={() => combobox.closeDropdown()}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={!isOpen}>
          <Combobox.Options mah="70vh" style={{ overflowY: "auto" }} aria-label={t("label")}>
            {groups.map(({ kind, found }) => (
              <Combobox.Group key={kind} label={t(`kinds.${kind}`)}>
                {found.map((hit) => (
                  <Combobox.Option key={keyOf(hit)} value={keyOf(hit)} disabled={searchTarget(hit) === null}>
                    <Hit hit={hit} />
                  </Combobox.Option>
                ))}
              </Combobox.Group>
            ))}
            {groups.length === 0 ? <Combobox.Empty>{failure ? told : t("none")}</Combobox.Empty> : null}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <VisuallyHidden role="status">{isOpen ? told : ""}</VisuallyHidden>
    </search>
  );
}

function Hit({ hit }: { hit: SearchHit }) {
  const t = useTranslations("search");
  const locale = useLocale();
  const { kind, title, snippet, translated, language, date, resolutionTitle } = hit;
  const about = [
    kind === "clause" && resolutionTitle ? inLanguage(resolutionTitle, locale) : "",
    translated ? t("translated") : "",
    date?.slice(0, 10) ?? "",
    searchTarget(hit) === null ? t("noPlace") : "",
  ].filter((part) => part !== "");
  return (
    <span className={styles.option}>
      {kind === "clause" || title.text === "" ? null : (
        <span className={styles.title}>
          <Marked snippet={title} lang={kind === "source" ? (language ?? undefined) : undefined} />
        </span>
      )}
      {snippet ? <Marked snippet={snippet} lang={language ?? undefined} /> : null}
      {about.length > 0 ? <span className={styles.snippet}>{about.join(" · ")}</span> : null}
    </span>
  );
}
