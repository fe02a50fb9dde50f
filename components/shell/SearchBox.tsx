"use client";

import { ActionIcon, Modal } from "@mantine/core";
import { useDisclosure, useHotkeys } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { SearchField } from "./SearchField.tsx";
import styles from "./SearchBox.module.css";

/**
 * Searches all that the reader may read, from every screen: Ctrl+K or ⌘K leads here. On a small screen the field lies behind
 * a button.
 */
export function SearchBox() {
  const t = useTranslations("search");
  const common = useTranslations("common");
  const field = useRef<HTMLInputElement>(null);
  const ownWindow = useRef<HTMLInputElement>(null);
  const [isOpen, { open, close }] = useDisclosure(false);
  const isShown = () => field.current?.checkVisibility() === true;
  // From within the text too: who writes need not leave it for the mouse.
  useHotkeys([["mod+K", () => (isShown() ? field.current?.focus() : open())]], [], true);
  return (
    <>
      <div className={styles.inline}>
        <SearchField field={field} />
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        className={styles.button ?? ""}
        aria-label={t("label")}
        onClick={open}
      >
        <IconSearch size={19} aria-hidden />
      </ActionIcon>
      <Modal
        opened={isOpen}
        onClose={close}
        fullScreen
        title={t("label")}
        transitionProps={{ duration: 0 }}
        closeButtonProps={{ "aria-label": common("close") }}
      >
        <SearchField field={ownWindow} isWide onOpened={close} />
      </Modal>
    </>
  );
}
