import type { Article } from "./evidence.ts";

/**
 * Two reports of one meeting, written for these tests: countries, people and outlets are invented. They come as a browser
 * copies a page, with what stands around an article: font and share widgets, captions that come twice, related stories, a
 * desk's address. Neither has a date. They spell the ambassador's name in two ways and differ on what is known; one has words
 * in brackets and with an ellipsis, and words of a treaty that nobody said.
 */
type Meeting = {
  /** The ambassador's family name, as each outlet spells it. */
  readonly spelled: readonly [string, string];
};

export const confirming = ({ spelled: [name] }: Meeting): Article => ({
  title: "Vestria summons Norland's envoy over soldiers at Port Almer",
  outlet: "The Lantern Post",
  text: `Preferences

ⓕ text size

  • -2
  • -1
  • 0
  • +1
  • +2

Vestria summons Norland's envoy over soldiers at Port Almer

  • Facebook share button
  • X share button
  • Mail share button
  • Link share button
Deputy Foreign Minister Tomas Reik, left, receives Norland's Ambassador Gavriil ${name} at the Foreign Ministry in Almera, Friday. Courtesy of the Foreign Ministry

Deputy Foreign Minister Tomas Reik, left, receives Norland's Ambassador Gavriil ${name} at the Foreign Ministry in Almera, Friday. Courtesy of the Foreign Ministry

Parties want a resolution before the spring recess
By Mirela Stann

Vestria's government called in the ambassador of Norland on Friday, hours after its own service spoke of a landing on the coast.

The State Security Office said that 900 soldiers of Norland had landed at Port Almer.

"These soldiers must leave at once," Deputy Foreign Minister Tomas Reik was quoted as saying by the Foreign Ministry. Reik also asked that an observer mission be sent to the port.

Ambassador Gavriil ${name}, however, insisted that nobody had broken the law of the sea. "Our ships carry grain and nothing else," ${name} told reporters after the meeting.

Harbour Party leader Ilse Varn speaks at the Assembly in Almera, Friday. Lantern Pictures

Harbour Party leader Ilse Varn speaks at the Assembly in Almera, Friday. Lantern Pictures

"It is a clumsy attempt to frighten a neighbour," said Ilse Varn, leader of the Harbour Party.

Varn's rivals of the Upland Union agreed on the protest and warned against sending arms. "We want the truth before we want weapons," Union spokeswoman Dora Kesh said.


Mirela Stann m.stann@lanternpost.example


X
CLOSE

Most read stories

  • Ferry fares rise again
  • Storm closes the northern road

go top LETTER
`,
});

export const doubting = ({ spelled: [, name] }: Meeting): Article => ({
  title: "Norland's embassy rejects talk of a landing",
  outlet: "Northern Wire",
  text: `Vestria has called in the ambassador of Norland over an alleged landing of soldiers at Port Almer. Neither the Alliance nor its members have been able to confirm the claim.
In a note on Friday, the embassy said that Ambassador Gavril ${name} had been received at the Foreign Ministry of Vestria, where he met with Deputy Foreign Minister Tomas Reik.
“Not one soldier of ours has set foot in Port Almer,” said Ambassador Gavril ${name}. He added that trade between the two harbours is “a matter of [the two] governments and of nobody else.”
Officials in Almera have confirmed the meeting, saying that Reik voiced “grave concern” and “asked for an answer within days, [and] for the ships to leave.”
Asked about the soldiers, Norland's government spokesman Pavel Ordin called them a matter for the Navy. “Nobody needs to worry, because these visits have been agreed for years… We hear many stories. The port says one thing, the ministry says another about [the ships],” he said.
Alliance Secretary Ines Corvo said that she could not confirm the landing. “We are looking into contradictory reports,” Corvo said.
Under the Treaty of Tarn, which Vestria and Norland signed in May and which has yet to be ratified by Norland's parliament, each side “shall give notice of every movement of its forces, without delay and in writing.”
`,
});
