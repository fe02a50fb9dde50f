/** What a path, a header, an archive or a shell would take for its own. */
const UNSAFE = /[\p{Cc}\p{Cf}\u2028\u2029"\\/:*?<>|]+/gu;

/** Words as the name of a file that stays in its folder, wherever it is unpacked: any letters, no path, nothing hidden. */
export const fileName = (words: string): string =>
  words
    .toWellFormed()
    .replace(UNSAFE, " ")
    .replace(/ +/g, " ")
    .trim()
    .replace(/^[.\s]+/u, "");
