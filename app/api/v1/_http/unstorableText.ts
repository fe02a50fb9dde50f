/**
 * The paths of text that nothing here can keep as it was given: text with a NUL, which the database refuses, and text with
 * half a surrogate pair, which has no bytes in UTF-8.
 */
export function unstorableText(value: unknown, path = ""): string[] {
  if (typeof value === "string") return isStorable(value) ? [] : [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) => {
    const at = path === "" ? key : `${path}.${key}`;
    return isStorable(key) ? unstorableText(held, at) : [path];
  });
}

const isStorable = (text: string): boolean => !text.includes("\0") && text.isWellFormed();
