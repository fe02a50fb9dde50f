import { Button, FileButton } from "@mantine/core";
import { IconFileImport } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { type DragEvent, useState } from "react";
import { IMPORT_FILE_MAX_BYTES } from "#domain/api/importing.ts";
import styles from "./Import.module.css";

type Props = { readonly file: File | null; readonly onFile: (file: File) => void };

/** A place for one file, chosen or dropped. */
export function FileDrop({ file, onFile }: Props) {
  const t = useTranslations("import.screen");
  const [dropping, setDropping] = useState(false);

  function drop(event: DragEvent) {
    event.preventDefault();
    setDropping(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped !== undefined) onFile(dropped);
  }

  return (
    <div
      className={`${styles.drop} ${dropping ? styles.dropping : ""}`}
      onDragOver={(event) => {
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={() => setDropping(false)}
      onDrop={drop}
    >
      <FileButton
        onChange={(chosen) => chosen && onFile(chosen)}
        accept={READABLE}
        inputProps={{ "aria-label": t("file") }}
      >
        {(button) => (
          <Button variant="default" leftSection={<IconFileImport size={18} aria-hidden />} {...button}>
            {t(file === null ? "choose" : "chooseAnother")}
          </Button>
        )}
      </FileButton>
      <span>{file === null ? t("drop") : file.name}</span>
      <p className={styles.hint}>{t("kinds", { megabytes: IMPORT_FILE_MAX_BYTES / (1024 * 1024) })}</p>
    </div>
  );
}

/** What a file chooser offers; what a file is, the server tells from its bytes. */
const READABLE =
  ".docx,.hwpx,.odt,.xml,.akn,.html,.htm,.md,.markdown,.json,.txt,text/html,text/markdown,text/plain,application/json,application/xml";
