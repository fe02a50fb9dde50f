import { isKorean } from "#domain/isKorean.ts";
import { englishClauses } from "#domain/quotes/englishClauses.ts";
import { englishTokens } from "#domain/quotes/englishTokens.ts";
import { INDIRECT, REPORTING_VERB } from "#domain/quotes/koreanWords.ts";
import { paragraphs } from "#domain/quotes/paragraphs.ts";
import { quotations } from "#domain/quotes/quotations.ts";

/** Ways to hand a sentence over to somebody without a verb that has a subject. */
const ENGLISH_PHRASE =
  /\b(?:according to|as (?:said|stated|announced|reported|confirmed|claimed|declared|described|alleged|asserted|maintained) by|in the (?:words|account) of|reported(?:ly)?|alleged(?:ly)?|said to|(?:claims?|reports?|allegations?|announcements?|statements?) (?:by|that)|reports? of)\b/i;

/** The Assembly's own voice: "it stresses that" attributes nothing to anybody else. */
const OWN_VOICE = /^(?:it|we|one|itself)$/;

/** "...에 따르면", "...다는 주장", "...이 밝힌 바": the sentence is somebody else's. */
const KOREAN_PHRASE =
  /에 (?:따르면|의하면)|[다라]는 (?:주장|설명|발표|보고|보도|입장)|[이가] (?:\S+ ){0,6}?(?:밝힌|발표한|주장한|주장하는|말한|전한|설명한|확인한|보고한|보도한) /u;

/**
 * The words by which a clause says whose statement it repeats; null where it states what it says as fact. The clause's own
 * opening or closing verb ("Condemns", "…을 규탄한다") is the Assembly's and attributes nothing.
 */
export function attributionPhrase(clause: string, language: string): string | null {
  return isKorean(language) ? koreanPhrase(clause) : englishPhrase(clause);
}

function englishPhrase(clause: string): string | null {
  const phrase = ENGLISH_PHRASE.exec(clause)?.[0];
  if (phrase !== undefined) return phrase;
  for (const paragraph of paragraphs(clause)) {
    const tokens = englishTokens(clause, paragraph, quotations(paragraph));
    const reported = englishClauses(tokens).find(({ subject, takesClause, verb }) => {
      const isOthers = subject.kind !== "pronoun" || !OWN_VOICE.test(subject.word.toLowerCase());
      return takesClause && isOthers && subject.kind !== "unknown" && subject.kind !== "previous" && verb > 1;
    });
    if (reported !== undefined) return tokens[reported.verb]?.text ?? null;
  }
  return null;
}

function koreanPhrase(clause: string): string | null {
  // Its last word is the Assembly's own act: 규탄한다, 주목하며.
  const said = clause.trimEnd().replace(/\S+$/u, "");
  const phrase = KOREAN_PHRASE.exec(said)?.[0];
  if (phrase !== undefined) return phrase.trim();
  for (const indirect of said.matchAll(INDIRECT)) {
    const rest = said.slice(indirect.index + indirect[0].length);
    const verb = rest.match(REPORTING_VERB)?.[0];
    if (verb !== undefined) return verb;
  }
  return null;
}
