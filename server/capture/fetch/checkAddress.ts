import { err, ok, type Result } from "#domain/result.ts";
import type { FetchFailure } from "./fetchFailure.ts";
import { MAX_ADDRESS_LENGTH } from "./fetchLimits.ts";

/**
 * Reads an address as browsers do (WHATWG URL), which gives every spelling of an IPv4 address (decimal, octal, hexadecimal,
 * short) its one form. Only http and https, no user name or password, no host with a dot at its end, which would be another
 * name to a list and the same to the network. The fragment goes: no server is sent it.
 */
export function checkAddress(address: string, base?: URL): Result<URL, FetchFailure> {
  const url = address.length <= MAX_ADDRESS_LENGTH ? URL.parse(address, base) : null;
  if (url === null) return err({ code: "badAddress" });
  if (url.protocol !== "http:" && url.protocol !== "https:") return err({ code: "notWeb" });
  if (url.username !== "" || url.password !== "") return err({ code: "hasCredentials" });
  if (url.hostname === "" || url.hostname.endsWith(".") || url.href.length > MAX_ADDRESS_LENGTH)
    return err({ code: "badAddress" });
  url.hash = "";
  return ok(url);
}

/**
 * Where a redirect leads. One from https to http is refused: whoever sits on the way could write what is then archived under
 * the name of an outlet.
 */
export function checkRedirect(from: URL, location: string | undefined): Result<URL, FetchFailure> {
  if (location === undefined) return err({ code: "badRedirect" });
  const to = checkAddress(asUtf8(location), from);
  if (!to.ok) return to.error.code === "badAddress" ? err({ code: "badRedirect" }) : to;
  return from.protocol === "https:" && to.value.protocol === "http:" ? err({ code: "downgraded" }) : to;
}

/** Node reads headers byte by byte; where their bytes are not ASCII, Korean sites among others mean UTF-8 by them. */
const asUtf8 = (header: string): string => Buffer.from(header, "latin1").toString("utf8");
