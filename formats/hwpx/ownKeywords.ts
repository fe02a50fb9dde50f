/** What a file of ours says of itself among its keywords, which Hangul keeps when it saves the file anew. */
export type OwnFile = {
  /** Of its sections, in their order. */
  readonly languages: readonly string[];
  readonly styleId: string;
};

export const ownKeywords = ({ languages, styleId }: OwnFile): string =>
  `whereas languages=${languages.join(",")} style=${styleId}`;

/** The same read back; null for a file of others. */
export function readOwnKeywords(keywords: string): OwnFile | null {
  const [, languages, styleId] = /^whereas languages=([a-z,-]+) style=(\w+)$/iu.exec(keywords.trim()) ?? [];
  return languages === undefined || styleId === undefined ? null : { languages: languages.split(","), styleId };
}
