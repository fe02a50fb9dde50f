/** The element id of a clause in the preview. */
export const previewAnchor = (blockId: string): string => `preview-${blockId}`;
