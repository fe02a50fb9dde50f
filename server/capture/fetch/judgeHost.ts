import ipaddr from "ipaddr.js";
import { err, ok, type Result } from "#domain/result.ts";
import type { FetchFailure } from "./fetchFailure.ts";
import type { Address, FetchRules, HostEntry } from "./fetchRules.ts";
import { isPublicAddress } from "./isPublicAddress.ts";

/** Where websites are. Elsewhere are databases, mail and consoles, which a request could be made to talk to. */
const WEB_PORTS: ReadonlySet<number> = new Set([80, 443]);

/** Names that never stand for a website on the internet (RFC 6761, 6762, 7686, 8375; ICANN keeps `internal` for this). */
const LOCAL_NAME = /^[^.]+$|(?:^|\.)(?:localhost|local|internal|onion|home\.arpa)$/;

/**
 * What naming a host in the allow-list opens: networks of an organisation. Never link-local addresses, where clouds keep
 * their machines' secrets, nor addresses that carry others: those must be allowed as ranges, by whoever means them.
 */
const RANGES_OPENED_BY_NAME: ReadonlySet<string> = new Set(["private", "uniqueLocal", "carrierGradeNat", "loopback"]);

type Target = { readonly host: string; readonly port: number };

/** Judges a host before its name is looked up: what could be fetched at no address is not even asked for. */
export function judgeName({ host, port }: Target, { allow, only }: FetchRules): Result<null, FetchFailure> {
  const mayMatch = (entry: HostEntry): boolean => entry.kind === "range" || matchesName(entry, host);
  if (only !== null && !only.some(mayMatch)) return err({ code: "notListed" });
  const opening = allow.filter(mayMatch);
  if (!WEB_PORTS.has(port) && !opening.some((entry) => entry.port === port)) return err({ code: "portNotAllowed" });
  return LOCAL_NAME.test(host) && opening.length === 0 ? err({ code: "addressNotAllowed" }) : ok(null);
}

/**
 * Judges every address that a host has: one that may not be fetched refuses them all, because a name with a public and a
 * private address is made to slip through. The connection is made to no others than those judged.
 */
export function judgeAddresses(
  target: Target,
  addresses: readonly string[],
  rules: FetchRules,
): Result<null, FetchFailure> {
  if (addresses.length === 0) return err({ code: "hostNotFound" });
  for (const address of addresses) {
    const judged = ipaddr.isValid(address)
      ? judgeAddress(target, ipaddr.parse(address), rules)
      : err({ code: "hostNotFound" as const });
    if (!judged.ok) return judged;
  }
  return ok(null);
}

/**
 * Judges a name that this machine knows no address of, where a proxy may know one: by the name alone. What it would lead to
 * is then the proxy's to judge. A host of the installation's own is not asked of it.
 */
export function judgeUnknown(target: Target, { allow, only, closed = [] }: FetchRules): Result<null, FetchFailure> {
  const { host, port } = target;
  if ([...allow, ...closed].some((entry) => matchesName(entry, host))) return err({ code: "hostNotFound" });
  const isListed = (entry: HostEntry): boolean => opensPort(entry, port) && matchesName(entry, host);
  if (only !== null && !only.some(isListed)) return err({ code: "notListed" });
  return WEB_PORTS.has(port) ? ok(null) : err({ code: "portNotAllowed" });
}

/** Whether a host is the installation's own, which FETCH_ALLOW opens: it is asked directly, past any proxy. */
export const isOwnHost = ({ host, port }: Target, addresses: readonly string[], { allow }: FetchRules): boolean =>
  addresses.some((address) =>
    allow.some((entry) => opensPort(entry, port) && opens(entry, host, ipaddr.parse(address))),
  );

function judgeAddress(target: Target, address: Address, { allow, only }: FetchRules): Result<null, FetchFailure> {
  const { host, port } = target;
  const listed = (entry: HostEntry): boolean =>
    (entry.port === null || entry.port === port) && (matchesName(entry, host) || matchesAddress(entry, address));
  if (only !== null && !only.some(listed)) return err({ code: "notListed" });
  const isOpened = allow.some((entry) => opensPort(entry, port) && opens(entry, host, address));
  if (isOpened) return ok(null);
  if (!isPublicAddress(address)) return err({ code: "addressNotAllowed" });
  return WEB_PORTS.has(port) ? ok(null) : err({ code: "portNotAllowed" });
}

const opens = (entry: HostEntry, host: string, address: Address): boolean =>
  matchesAddress(entry, address) ||
  (matchesName(entry, host) && (RANGES_OPENED_BY_NAME.has(address.range()) || isPublicAddress(address)));

const opensPort = (entry: HostEntry, port: number): boolean =>
  entry.port === null ? WEB_PORTS.has(port) : entry.port === port;

function matchesName(entry: HostEntry, host: string): boolean {
  if (entry.kind !== "name") return false;
  return entry.subdomains ? host.endsWith(`.${entry.name}`) : host === entry.name;
}

function matchesAddress(entry: HostEntry, address: Address): boolean {
  if (entry.kind !== "range") return false;
  const { network, prefixBits } = entry;
  if (network instanceof ipaddr.IPv4) return address instanceof ipaddr.IPv4 && address.match(network, prefixBits);
  return address instanceof ipaddr.IPv6 && address.match(network, prefixBits);
}
