import type { SearchHit } from "#domain/api/search.ts";
import styles from "./SearchBox.module.css";

/** A text with the words that were found marked. */
export function Marked({
  snippet: { text, highlights },
  lang,
}: {
  snippet: SearchHit["title"];
  lang?: string | undefined;
}) {
  const edges = highlights.flatMap(([start, end], at) => {
    const before = highlights[at - 1]?.[1] ?? 0;
    return [
      { key: before, words: text.slice(before, start), isFound: false },
      { key: start, words: text.slice(start, end), isFound: true },
    ];
  });
  const rest = text.slice(highlights.at(-1)?.[1] ?? 0);
  return (
    <span lang={lang}>
      {edges.map(({ key, words, isFound }) =>
        isFound ? (
          <mark key={`found ${key}`} className={styles.found}>
            {words}
          </mark>
        ) : (
          <span key={`between ${key}`}>{words}</span>
        ),
      )}
      {rest}
    </span>
  );
}
