/** What a language is called in another: "Korean", "한국어". A tag that this Node does not know stands for itself. */
export function languageName(tag: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
