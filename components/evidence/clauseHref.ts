/** The address of a clause on the desk, in the language of the text it stands in. */
export const clauseHref = (resolutionId: string, { blockId, language }: { blockId: string; language: string }) => ({
  pathname: `/resolutions/${resolutionId}`,
  query: { language, block: blockId },
});
