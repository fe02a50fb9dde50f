import type { ExportModel } from "../model.ts";
import type { PlacedComment, PlacedThread } from "../placedThreads.ts";
import type { Printable } from "../printable.ts";
import { element, type XmlElement } from "../xml.ts";
import { wIdOf } from "./identifiers.ts";
import type { InlineContext } from "./inline.ts";

/** A discussion: the words it stands on, then who said what. */
export function threadXml(
  thread: PlacedThread,
  eId: string,
  { threads }: ExportModel,
  { identifiers, nextRef }: InlineContext,
  words: Printable["words"],
): XmlElement {
  const said = threads.find(({ id }) => id === thread.id)?.comments ?? [];
  const target = identifiers.target(thread.blockId);
  const quote = thread.resolved ? `${thread.quote} (${words.resolved})` : thread.quote;
  return element(
    "paragraph",
    {
      eId,
      "wh:thread": thread.id,
      "wh:block": wIdOf(thread.blockId),
      "wh:start": thread.place === null ? null : String(thread.place.start),
      "wh:end": thread.place === null ? null : String(thread.place.end),
      "wh:resolved": String(thread.resolved),
    },
    element(
      "content",
      { eId: `${eId}__content` },
      element(
        "p",
        {},
        target === undefined ? quote : element("ref", { eId: `ref_${nextRef()}`, href: `#${target}` }, quote),
      ),
      ...thread.comments.map((comment, index) => commentXml(comment, said[index])),
    ),
  );
}

type Said = ExportModel["threads"][number]["comments"][number];

/** The name is printed with the party's; a program may want each by itself. */
const commentXml = ({ author, at, printedAt, body }: PlacedComment, said: Said | undefined): XmlElement =>
  element(
    "p",
    {},
    element(
      "inline",
      { name: "author", "wh:at": at, "wh:person": said?.personName, "wh:party": said?.partyId },
      author,
    ),
    ` · ${printedAt} · `,
    element("inline", { name: "comment" }, body),
  );
