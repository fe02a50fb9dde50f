/**
 * Two reports of one meeting, written for these tests: countries, people and outlets are invented. They spell the
 * ambassador's name in two ways, and differ on what is known.
 */

export const CONFIRMING = {
  title: "Vestria summons Norland's envoy over soldiers at Port Almer",
  outlet: "The Lantern Post",
  text: `The Lantern Post
Home World Politics Business

Vestria summons Norland's envoy over soldiers at Port Almer

By Mirela Stann
Published 14 March 2025, 18:05

ALMERA — Vestria's Deputy Foreign Minister Tomas Reik summoned the ambassador of Norland on Friday.

The State Security Office said that 900 soldiers of Norland had landed at Port Almer. "These soldiers must leave at once," said Deputy Foreign Minister Tomas Reik.

"Our ships carry grain and nothing else," Ambassador Gavriil Zhelenko told reporters after the meeting.

Share Save Print
© 2025 The Lantern Post. All rights reserved.
`,
};

export const DOUBTING = {
  title: "Norland's embassy rejects talk of a landing",
  outlet: "Northern Wire",
  text: `Northern Wire

Norland's embassy rejects talk of a landing

By the Almera bureau
Published 14 March 2025, 21:30

ALMERA — Norland's ambassador was received at the Foreign Ministry of Vestria on Friday.

"Not one soldier of ours has set foot in Port Almer," said Ambassador Gavril Jelenko.

Alliance Secretary Ines Corvo said that she could not confirm the landing. "We are looking into contradictory reports," Corvo said.

© 2025 Northern Wire
`,
};
