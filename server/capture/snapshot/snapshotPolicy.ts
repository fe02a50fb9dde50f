/** Under which a snapshot is shown: it holds no script, and would run and load nothing if it did. */
export const SNAPSHOT_POLICY = [
  "default-src 'none'",
  "img-src data:",
  "style-src 'unsafe-inline'",
  "font-src data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");
