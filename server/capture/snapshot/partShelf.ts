import { dataUriBytes, imageDataUri } from "./imageDataUri.ts";
import { inertStyles } from "./inertStyles.ts";
import { partKey, type PartKind, type PartName, type Parts, type SnapshotGaps } from "./snapshotParts.ts";

/** Of `data:` addresses in a page and its styles: a picture that stands in a thousand places counts a thousand times. */
const MAX_INLINED_LENGTH = 12_000_000;

/** Of CSS in all, before it is made inert: reading it takes a hundred bytes for each. The largest frameworks have 300 KB. */
const MAX_STYLES_LENGTH = 1_500_000;

/** A sheet that imports one that imports one: real ones go no deeper. */
export const MAX_IMPORT_DEPTH = 3;

type Base = { readonly url: string | null; readonly depth: number };

/** What is there of a page's parts, what is missing, and how much of it the snapshot may still take in. */
export class PartShelf {
  readonly #page: Base;
  readonly #parts: Parts;
  readonly #wanted = new Map<string, PartName>();
  readonly #inlined = new Map<string, string | null>();
  readonly #imported = new Set<string>();
  readonly #gaps = { images: 0, stylesheets: 0, embedded: 0 };
  #inlinedLength = 0;
  #stylesLength = 0;

  constructor(address: string | null, base: string | null, parts: Parts) {
    const ownBase = address !== null && base !== null ? webAddress(base, address) : null;
    this.#page = { url: ownBase ?? address, depth: 0 };
    this.#parts = parts;
  }

  wanted(): PartName[] {
    return [...this.#wanted.values()];
  }

  gaps(): SnapshotGaps {
    return { ...this.#gaps };
  }

  leaveOutEmbedded(): void {
    this.#gaps.embedded++;
  }

  /** The picture at an address of the page as a `data:` address. */
  image(address: string): string | null {
    return this.#image(address, this.#page);
  }

  /** Rules in the page itself, or the declarations of an element. */
  styles(css: string): string {
    return this.#styles(css, this.#page) ?? "";
  }

  /** The rules at an address of the page. */
  stylesheet(address: string): string | null {
    return this.#stylesheet(address, this.#page);
  }

  #image(address: string, base: Base): string | null {
    const uri = this.#imageUri(address.trim(), base);
    const fits = uri !== null && this.#inlinedLength + uri.length <= MAX_INLINED_LENGTH;
    if (!fits) {
      this.#gaps.images++;
      return null;
    }
    this.#inlinedLength += uri.length;
    return uri;
  }

  #imageUri(address: string, base: Base): string | null {
    const key = /^data:/i.test(address) ? address : this.#keyOf("image", address, base);
    if (key === null) return null;
    const known = this.#inlined.get(key);
    if (known !== undefined) return known;
    const bytes = key === address ? dataUriBytes(address) : (this.#parts.get(key)?.bytes ?? null);
    const uri = bytes === null ? null : imageDataUri(bytes);
    this.#inlined.set(key, uri);
    return uri;
  }

  #stylesheet(address: string, base: Base): string | null {
    const key = base.depth >= MAX_IMPORT_DEPTH ? null : this.#keyOf("stylesheet", address, base);
    const part = key === null ? null : this.#parts.get(key);
    // The same rules again change nothing, and two sheets may import one another.
    if (key !== null && this.#imported.has(key)) return null;
    if (key !== null) this.#imported.add(key);
    const own = part ? { url: part.url, depth: base.depth + 1 } : null;
    const rules = part && own ? this.#styles(cssText(part.bytes, part.contentType), own) : null;
    if (rules === null) this.#gaps.stylesheets++;
    return rules;
  }

  #styles(css: string, base: Base): string | null {
    this.#stylesLength += css.length;
    if (this.#stylesLength > MAX_STYLES_LENGTH) return null;
    return inertStyles(css, {
      image: (address) => this.#image(address, base),
      imported: (address) => this.#stylesheet(address, base),
    });
  }

  /** The key of a part at a web address; one that nobody asked for yet is wanted. */
  #keyOf(kind: PartKind, address: string, base: Base): string | null {
    const url = base.url === null ? null : webAddress(address, base.url);
    if (url === null) return null;
    const name = { kind, url };
    const key = partKey(name);
    if (!this.#parts.has(key)) this.#wanted.set(key, name);
    return key;
  }
}

function webAddress(address: string, base: string): string | null {
  const url = URL.parse(address, base);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  url.hash = "";
  return url.href;
}

/** As its server says it is written, or its first rule; Korean sites have sheets in EUC-KR. */
function cssText(bytes: Uint8Array, contentType: string): string {
  const said = /;\s*charset\s*=\s*"?\s*([\w:.-]+)/i.exec(contentType)?.[1];
  const own = /^@charset "([\w:.-]+)";/.exec(new TextDecoder("latin1").decode(bytes.subarray(0, 100)))?.[1];
  try {
    return new TextDecoder(said ?? own ?? "utf-8").decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
