/** What was given: a page or text with where it is from, or a file. */
export type GivenRequest =
  { readonly html?: string; readonly text?: string; readonly url?: string } | { readonly file: File };

/** The body that sends what was given, and what a person confirmed of it: JSON, or a form where there is a file. */
export function evidenceBody(given: GivenRequest, details: Readonly<Record<string, unknown>> = {}): object {
  if (!("file" in given)) return { ...given, ...details };
  const form = new FormData();
  form.append("file", given.file);
  for (const [name, value] of Object.entries(details))
    form.append(name, typeof value === "string" ? value : JSON.stringify(value));
  return form;
}
