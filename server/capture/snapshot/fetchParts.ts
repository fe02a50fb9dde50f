import ipaddr from "ipaddr.js";
import { checkAddress } from "../fetch/checkAddress.ts";
import { fetchPage, type ResolveHost } from "../fetch/fetchPage.ts";
import type { FetchRules } from "../fetch/fetchRules.ts";
import type { FetchWish } from "../fetch/fetchWish.ts";
import { isPublicAddress } from "../fetch/isPublicAddress.ts";
import {
  MAX_PART_BYTES,
  MAX_PARTS,
  MAX_PARTS_BYTES,
  PART_TIMEOUT_MS,
  PARTS_AT_ONCE,
  PARTS_TIMEOUT_MS,
} from "./snapshotLimits.ts";
import { partKey, type Part, type PartKind, type PartName, type Parts } from "./snapshotParts.ts";

/** Where a page was found in the end, and at which machine. */
export type PageOrigin = { readonly url: string; readonly address: string };

export type PartOptions = { readonly rules: FetchRules; readonly resolve?: ResolveHost };

const WISHES: Readonly<Record<PartKind, FetchWish>> = {
  stylesheet: { accept: "text/css, */*;q=0.1", types: new Set(["text/css"]), maxBytes: MAX_PART_BYTES },
  image: {
    accept: "image/avif, image/webp, image/png, image/jpeg, image/gif;q=0.9, */*;q=0.1",
    // Looked at again by their bytes. Some servers name none of them rightly.
    types: new Set(
      "image/png image/jpeg image/jpg image/gif image/webp image/avif image/bmp image/x-icon image/vnd.microsoft.icon application/octet-stream".split(
        " ",
      ),
    ),
    maxBytes: MAX_PART_BYTES,
  },
};

/** Fetches the parts of one page, within limits for all of them together. */
export class PartFetcher {
  readonly parts = new Map<string, Part | null>();
  readonly #origin: PageOrigin;
  readonly #options: PartOptions;
  readonly #endsAt = performance.now() + PARTS_TIMEOUT_MS;
  #asked = 0;
  #bytes = 0;

  constructor(origin: PageOrigin, { rules, ...options }: PartOptions) {
    this.#origin = origin;
    this.#options = { ...options, rules: rulesForParts(rules, origin.address) };
  }

  /** Asks for what was not asked for yet; what is over a limit or cannot be had is null from then on. */
  async fetch(wanted: readonly PartName[]): Promise<Parts> {
    const queue = wanted.filter((name) => !this.parts.has(partKey(name)));
    const asking = Array.from({ length: PARTS_AT_ONCE }, async () => {
      for (let name = queue.shift(); name !== undefined; name = queue.shift())
        this.parts.set(partKey(name), await this.#fetchOne(name));
    });
    await Promise.all(asking);
    return this.parts;
  }

  async #fetchOne({ kind, url }: PartName): Promise<Part | null> {
    const leftMs = this.#endsAt - performance.now();
    if (this.#asked >= MAX_PARTS || this.#bytes >= MAX_PARTS_BYTES || leftMs <= 0) return null;
    if (isDowngraded(this.#origin.url, url)) return null;
    this.#asked++;
    const timeoutMs = Math.ceil(Math.min(PART_TIMEOUT_MS, leftMs));
    const fetched = await fetchPage(url, { ...this.#options, wish: WISHES[kind], timeoutMs });
    if (!fetched.ok) return null;
    const { bytes, contentType, url: found } = fetched.value;
    // Counted when they have come: six at once may together pass the limit, and those that do are not kept.
    if (this.#bytes + bytes.length > MAX_PARTS_BYTES) return null;
    this.#bytes += bytes.length;
    return { url: found, contentType, bytes };
  }
}

/** What came over https names nothing that comes without: whoever sits on the way could draw the picture. */
function isDowngraded(page: string, part: string): boolean {
  const url = checkAddress(part);
  return !url.ok || (page.startsWith("https:") && url.value.protocol === "http:");
}

/**
 * A person named the page, but the page names its parts: one from the internet must not make the server ask the hosts that
 * the installation opened within its own network.
 */
function rulesForParts(rules: FetchRules, address: string): FetchRules {
  const isInternal = ipaddr.isValid(address) && !isPublicAddress(ipaddr.parse(address));
  return isInternal ? rules : { ...rules, allow: [], closed: rules.allow };
}
