import type { NumberedComment } from "../office/threadPlaces.ts";
import { element } from "../xml.ts";
import { odfInstant } from "./odfInstant.ts";
import { paragraph, words } from "./words.ts";

export const COMMENT = "WhereasComment";

const nameOf = (id: number): string => `whereas_comment_${id}`;

/** A comment as an annotation: joined to what it answers, settled with its thread. */
export const annotation = ({ id, author, at, body, answers, resolved, quoted }: NumberedComment) => ({
  opens: element(
    "office:annotation",
    {
      "office:name": nameOf(id),
      "loext:resolved": resolved ? "true" : null,
      "loext:parent-name": answers === null ? null : nameOf(answers),
    },
    element("dc:creator", {}, author),
    element("dc:date", {}, odfInstant(at)),
    ...[...(quoted === null ? [] : [`“${quoted}”`]), body].map((text) => paragraph(COMMENT, ...words(text))),
  ),
  closes: element("office:annotation-end", { "office:name": nameOf(id) }),
});
