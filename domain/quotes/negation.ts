const ENGLISH =
  /\b(?:not|no|never|none|nor|neither|nothing|nobody|nowhere|without|cannot|hardly|barely|scarcely)\b|n't\b/i;
const KOREAN = /(?:^|\s)(?:안|못)(?=\s)|않|아니|아닌|아닙|없|못[하한할했]|[말]아야|지\s?마|말라|불가/u;

/** Whether a passage with folded typography holds a word that turns the sense of its sentence round. */
export function hasNegation(passage: string): boolean {
  return ENGLISH.test(passage) || KOREAN.test(passage);
}
