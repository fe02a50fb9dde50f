import { useTranslations } from "next-intl";
import type { ImportAnswer, ImportFindingView } from "#domain/api/importing.ts";
import type { TreeNodeValue } from "#domain/api/resolutions.ts";
import { previewAnchor } from "./previewAnchor.ts";
import styles from "./Import.module.css";

const SEVERITIES = ["error", "warning", "info"] as const;

/** What a person should know before the text is made, the gravest first, with where it stands. */
export function ImportReport({ answer }: { readonly answer: ImportAnswer }) {
  const t = useTranslations("import.screen");
  const labels = labelsOf(answer);
  const groups = SEVERITIES.map((severity) => ({
    severity,
    findings: answer.report.filter((finding) => finding.severity === severity),
  })).filter(({ findings }) => findings.length > 0);
  return (
    <section aria-labelledby="import-report">
      <h2 id="import-report" className={styles.heading}>
        {t("report")}
      </h2>
      {groups.length === 0 ? <p>{t("nothingToReport")}</p> : null}
      {groups.map(({ severity, findings }) => (
        <div key={severity} className={styles[severity]}>
          <h3 className={styles.subheading}>
            {t(`severities.${severity}`)} ({findings.length})
          </h3>
          <ul className={styles.findings}>
            {[...Map.groupBy(findings, ({ code }) => code)].map(([code, same]) => (
              <SameKind key={code} findings={same} labels={labels} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** Of one kind so many are told at once; a text with forty footnotes would hide what must be looked at. */
const TOLD_AT_ONCE = 3;

type SameKindProps = { readonly findings: readonly ImportFindingView[]; readonly labels: ReadonlyMap<string, string> };

function SameKind({ findings, labels }: SameKindProps) {
  const t = useTranslations("import.screen");
  // One more takes no more room than the line that would hide it.
  const toldAtOnce = findings.length > TOLD_AT_ONCE + 1 ? TOLD_AT_ONCE : findings.length;
  const rest = findings.slice(toldAtOnce);
  return (
    <>
      {findings.slice(0, toldAtOnce).map((finding, index) => (
        <Finding key={index} finding={finding} labels={labels} />
      ))}
      {rest.length === 0 ? null : (
        <li className={styles.rest}>
          <details>
            <summary>{t("sameKind", { count: rest.length })}</summary>
            <ul className={styles.findings}>
              {rest.map((finding, index) => (
                <Finding key={index} finding={finding} labels={labels} />
              ))}
            </ul>
          </details>
        </li>
      )}
    </>
  );
}

const Finding = (props: WhereProps) => (
  <li>
    {props.finding.message} <Where {...props} />
  </li>
);

type WhereProps = { readonly finding: ImportFindingView; readonly labels: ReadonlyMap<string, string> };

/** The place in the file, and the clause in the preview where it is one of the text's. */
function Where({ finding: { where }, labels }: WhereProps) {
  const t = useTranslations("import.screen");
  const label = where.blockId === null ? undefined : labels.get(where.blockId);
  if (where.blockId === null || label === undefined) return where.place === "" ? null : <em>{where.place}</em>;
  return <a href={`#${previewAnchor(where.blockId)}`}>{label === "" ? t("understood") : t("clause", { label })}</a>;
}

/** What each block is called: its number, or the beginning of its words. */
function labelsOf({ tree }: ImportAnswer): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const add = ({ id, label, words, children }: TreeNodeValue): void => {
    labels.set(id, label ?? `${[...words].slice(0, 20).join("")}…`);
    for (const child of children) add(child);
  };
  for (const parts of Object.values(tree)) for (const part of Object.values(parts)) for (const node of part) add(node);
  return labels;
}
