/** What a page asks a browser to load and its snapshot carries; fonts, films and scripts are none of it. */
export const PART_KINDS = ["stylesheet", "image"] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** A part that a page names by its address. */
export type PartName = { readonly kind: PartKind; readonly url: string };

/** A part as it was fetched; its bytes are not believed to be what they were said to be. */
export type Part = {
  /** Where the redirects ended: what a style sheet's own addresses are relative to. */
  readonly url: string;
  /** The media type as the server named it. */
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** What was asked for, by `partKey`: null where it could not be had. */
export type Parts = ReadonlyMap<string, Part | null>;

export const partKey = ({ kind, url }: PartName): string => `${kind} ${url}`;

/** How many places of a page show less than a reader saw. Fonts are left out of every snapshot, and not counted. */
export type SnapshotGaps = {
  readonly images: number;
  readonly stylesheets: number;
  /** Frames, films, drawings in the markup and other things that load or run. */
  readonly embedded: number;
};
