import { id } from "#domain/api/common.ts";
import type { StatementView } from "#domain/api/evidence.ts";
import { z } from "#domain/zod.ts";
import type { NamePerson } from "./loadPeople.ts";

/** As `statements.translated` keeps it, by language. */
const signatures = z.record(z.string(), z.object({ by: id, partyId: id.nullable(), at: z.iso.datetime() }));

type Row = { readonly translated: unknown };

export const signaturesOf = ({ translated }: Row): z.infer<typeof signatures> => signatures.parse(translated);

/** Who made each translation of a statement, and when. */
export const translatorsOf = (row: Row, name: NamePerson): StatementView["translators"] =>
  Object.fromEntries(
    Object.entries(signaturesOf(row)).map(([language, { by, partyId, at }]) => [
      language,
      { by: name(by, partyId), at },
    ]),
  );
