export const AKN_NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/** What the standard has no word for: what kind of block it is, whose alternative, which evidence, the hash of the text. */
export const WHEREAS_NAMESPACE = "urn:whereas:akn:1";
