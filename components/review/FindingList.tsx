"use client";

import { useTranslations } from "next-intl";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { useFindingText } from "./useFindingText.ts";
import styles from "./FindingList.module.css";

type Finding = ResolutionDetail["findings"][number];

/** What the checker found, each a sentence that leads to its clause. */
export function FindingList(props: {
  findings: readonly Finding[];
  title: string;
  onShowBlock: (blockId: string) => void;
}) {
  const t = useTranslations("versions");
  const text = useFindingText();
  if (props.findings.length === 0) return null;
  return (
    <>
      <h4 className={styles.title}>{props.title}</h4>
      <ul className={styles.list}>
        {props.findings.map((finding, index) => {
          const { blockId } = finding;
          return (
            <li key={index} className={styles[finding.severity]}>
              <span>{text(finding)}</span>
              {blockId ? (
                <button type="button" onClick={() => props.onShowBlock(blockId)}>
                  {t("show")}
                </button>
              ) : null}
            </li>
          );
        })}
      </ul>
    </>
  );
}
