"use client";

import { Combobox, Kbd, TextInput, useCombobox, VisuallyHidden } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { type RefObject, useState } from "react";
import { useFailureText } from "#components/api/useFailureText.ts";
import { SEARCH_KINDS, type SearchHit } from "#domain/api/search.ts";
import { usePathname, useRouter } from "#i18n/navigation.ts";
import { SearchHitText } from "./SearchHitText.tsx";
import { searchTarget, textAt } from "./searchTarget.ts";
import { useSearch } from "./useSearch.ts";
import styles from "./SearchBox.module.css";

const keyOf = ({ kind, id, resolutionId, language }: SearchHit): string =>
  [kind, id, resolutionId ?? "", language ?? ""].join(" ");

type Props = {
  readonly field: RefObject<HTMLInputElement | null>;
  /** It has a window of its own, and with it the width. */
  readonly isWide?: boolean;
  readonly onOpened?: () => void;
};

/** The field with the list of what is found below it. */
export function SearchField({ field, isWide = false, onOpened }: Props) {
  const t = useTranslations("search");
  const router = useRouter();
  const pathname = usePathname();
  const failureText = useFailureText();
  const [typed, setTyped] = useState("");
  const near = textAt(pathname);
  const { hits, failure } = useSearch(typed, near);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const groups = SEARCH_KINDS.map((kind) => ({ kind, found: (hits ?? []).filter((hit) => hit.kind === kind) })).filter(
    ({ found }) => found.length > 0,
  );
  const isOpen = typed.trim() !== "" && (hits !== null || failure !== null);
  const told = failure ? failureText(failure) : hits ? t("shown", { count: hits.length }) : "";

  function open(key: string) {
    const hit = hits?.find((each) => keyOf(each) === key);
    const target = hit ? searchTarget(hit, near) : null;
    if (target === null) return;
    combobox.closeDropdown();
    setTyped("");
    onOpened?.();
    field.current?.blur();
    const [screen, place] = target.split("#");
    // Another place on this screen: the browser tells it of that, and the router would not.
    if (screen === pathname && place !== undefined) window.location.hash = place;
    else router.push(target);
  }

  return (
    <search aria-label={t("label")}>
      <Combobox
        store={combobox}
        onOptionSubmit={open}
        width={isWide ? "target" : 520}
        position="bottom-end"
        withinPortal
      >
        <Combobox.Target>
          <TextInput
            ref={field}
            data-autofocus
            size={isWide ? "md" : "xs"}
            type="search"
            className={isWide ? "" : (styles.field ?? "")}
            aria-label={t("label")}
            aria-keyshortcuts="Control+K Meta+K"
            placeholder={t("placeholder")}
            maxLength={300}
            value={typed}
            leftSection={<IconSearch size={15} aria-hidden />}
            rightSection={
              typed === "" && !isWide ? (
                <Kbd size="xs" className={styles.shortcut}>
                  {t("shortcut")}
                </Kbd>
              ) : null
            }
            rightSectionWidth={isWide ? 0 : 58}
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
                    <SearchHitText hit={hit} />
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
