import { proposeStatements, type ProposedStatement } from "#domain/quotes/proposeStatements.ts";
import { describeRange } from "#domain/quotes/selector.ts";
import { visibleText } from "#domain/visibleText.ts";

/**
 * What an archived text proposes as statements. Signs that nobody sees hide neither names nor words from the rules and are in
 * no quote; selectors point into the archived text as it is, with them.
 *
 * @param publishedAt see proposeStatements
 */
export function statementsIn(text: string, publishedAt: string | null): ProposedStatement[] {
  const visible = visibleText(text);
  const proposed = proposeStatements(visible.text, { publishedAt });
  if (visible.text.length === text.length) return proposed;
  return proposed.map((statement) => {
    const { start, end } = statement.selector;
    const from = visible.offsets[start] ?? text.length;
    const to = (visible.offsets[end - 1] ?? text.length - 1) + 1;
    return { ...statement, selector: describeRange(text, from, to) };
  });
}
