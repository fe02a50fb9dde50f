import ipaddr from "ipaddr.js";
import type { Address } from "./fetchRules.ts";

/** All that is routed in IPv6 today (RFC 4291, IANA's registry); what lies outside is reserved or not assigned. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR("2000::/3");

/** Addresses in public ranges that lead to the machine's own cloud: Azure's wire server answers with its secrets. */
const CLOUD_SERVICES = new Set(["168.63.129.16"]);

/**
 * Whether an address lies in the public internet: unicast, and in none of the special ranges of RFC 6890 and its successors.
 * IPv6 addresses that carry an IPv4 one (mapped, compatible, translated, NAT64, 6to4, Teredo) are not public, whatever they
 * carry: a website is never published at one.
 */
export function isPublicAddress(address: Address): boolean {
  if (address.range() !== "unicast" || CLOUD_SERVICES.has(address.toString())) return false;
  return address instanceof ipaddr.IPv4 || address.match(GLOBAL_UNICAST);
}
