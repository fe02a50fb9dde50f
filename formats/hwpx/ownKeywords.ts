/** What a file of ours says of itself among its keywords, which Hangul keeps when it saves the file anew. */
export type OwnFile = {
  /** Of its sections, in their order. */
  readonly languages: readonly string[];
  readonly styleId: string;
  /** It holds what one party alone may read. */
  readonly partyOnly: boolean;
};

export const ownKeywords = ({ languages, styleId, partyOnly }: OwnFile): string =>
  `whereas languages=${languages.join(",")} style=${styleId}${partyOnly ? " party-only" : ""}`;

/** The same read back; null for a file of others. */
export function readOwnKeywords(keywords: string): OwnFile | null {
  const [, languages, styleId, partyOnly] =
    /^whereas languages=([a-z,-]+) style=(\w+)( party-only)?$/iu.exec(keywords.trim()) ?? [];
  return languages === undefined || styleId === undefined
    ? null
    : { languages: languages.split(","), styleId, partyOnly: partyOnly !== undefined };
}
