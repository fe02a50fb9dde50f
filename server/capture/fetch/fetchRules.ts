import { domainToASCII } from "node:url";
import ipaddr from "ipaddr.js";
import { err, ok, type Result } from "#domain/result.ts";

export type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** One entry of a list of hosts: a name, its subdomains, or a range of addresses; at one port, or at the usual ones. */
export type HostEntry = { readonly port: number | null } & (
  | { readonly kind: "name"; readonly name: string; readonly subdomains: boolean }
  | { readonly kind: "range"; readonly network: Address; readonly prefixBits: number }
);

/** What an installation says about fetching. */
export type FetchRules = {
  /** May be fetched although their addresses are not public, or at another port than 80 and 443. */
  readonly allow: readonly HostEntry[];
  /** Nothing but these may be fetched; null for the whole web. */
  readonly only: readonly HostEntry[] | null;
  /** Where the public web is asked for from a network that reaches it in no other way: `http://proxy.example:3128`. */
  readonly proxy?: string | undefined;
  /** Hosts of the installation's own that this fetch may not open: no proxy is asked for them either. */
  readonly closed?: readonly HostEntry[] | undefined;
};

const SUBDOMAINS = "*.";
const NAME = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/;
const ALL_DIGITS = /(?:^|\.)\d+$/;
const MAX_PORT = 65_535;

/**
 * Reads a list of hosts, separated by commas or blanks: `press.example`, `*.parliament.example`, `10.2.0.0/16`, `fd00::/8`,
 * and with a port `intranet.example:8080`, `10.2.0.7:8080`, `[fd00::7]:8080`. Fails with the first entry that is none.
 */
export function parseHostList(list: string): Result<HostEntry[], string> {
  const entries: HostEntry[] = [];
  for (const word of list.split(/[\s,]+/).filter((part) => part !== "")) {
    const entry = hostEntry(word);
    if (entry === null) return err(word);
    entries.push(entry);
  }
  return ok(entries);
}

function hostEntry(word: string): HostEntry | null {
  if (word.includes("/")) return range(word, null);
  if (ipaddr.IPv6.isValid(word)) return range(`${word}/128`, null);
  const [, host = "", digits] = /^(\[.+\]|[^:]+)(?::(\d{1,5}))?$/.exec(word) ?? [];
  const port = digits === undefined ? null : Number(digits);
  if (port !== null && (port < 1 || port > MAX_PORT)) return null;
  if (host.startsWith("[")) return range(`${host.slice(1, -1)}/128`, port);
  return ipaddr.IPv4.isValidFourPartDecimal(host) ? range(`${host}/32`, port) : name(host, port);
}

function range(cidr: string, port: number | null): HostEntry | null {
  if (!ipaddr.IPv6.isValidCIDR(cidr) && !ipaddr.IPv4.isValidCIDRFourPartDecimal(cidr)) return null;
  const [network, prefixBits] = ipaddr.parseCIDR(cidr);
  return { kind: "range", network, prefixBits, port };
}

function name(host: string, port: number | null): HostEntry | null {
  const subdomains = host.startsWith(SUBDOMAINS);
  const ascii = domainToASCII(subdomains ? host.slice(SUBDOMAINS.length) : host);
  return NAME.test(ascii) && !ALL_DIGITS.test(ascii) ? { kind: "name", name: ascii, subdomains, port } : null;
}
