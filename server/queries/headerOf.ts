import { versionHeader, type VersionHeader } from "#domain/document/version.ts";
import { z } from "#domain/zod.ts";

const EMPTY: VersionHeader = {
  billNumber: null,
  proposedOn: null,
  movers: null,
  committee: null,
  symbol: null,
  session: null,
  agendaItem: null,
};

const stored = z.record(z.string(), z.unknown());

/** A stored header with every field, those never filled in as null. */
export const headerOf = (value: unknown): VersionHeader =>
  versionHeader.parse({ ...EMPTY, ...stored.parse(value ?? {}) });
