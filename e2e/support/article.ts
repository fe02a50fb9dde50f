/** A news article as it is copied from a page: invented outlet, people and countries, with the page's clutter round it. */
export const ARTICLE = `The Harbour Courier
Home World Politics Business Sport
Subscribe Log in

Norland closes the Sund to foreign ships as Vestria protests

By Ilse Marrow
Published 12 March 2025, 09:40

Share Save Print

HELSUND — Norland's navy closed the Sund to foreign shipping on Tuesday, leaving some forty freighters at anchor off the coast of Vestria.

"The strait will stay closed until our terms are met," said Defence Minister Oskar Thelander at a news conference in Helsund. He gave no date for its reopening.

Vestria's Foreign Minister Yelena Moravska called the closure unlawful. "No state may hold the trade of a whole coast to ransom," Moravska said, "and Vestria will not pay for passage."

Advertisement

The Norland government denied on Wednesday that its frigates had fired on a fishing boat. The Federation of Shipowners said that three of its vessels were turned back at gunpoint.

"We have asked the Council to meet without delay," Jelena Moravská told reporters after speaking with her counterparts.

Thelander said that Norland would inspect every ship that carries fuel.

Read more: What the treaty of 1911 says about the Sund
Most read
© 2025 The Harbour Courier. All rights reserved.
`;
