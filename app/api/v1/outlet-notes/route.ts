import { outletNoteQuery, outletNoteRequest } from "#domain/api/outletNotes.ts";
import { addOutletNote } from "#server/commands/addOutletNote.ts";
import { perform } from "#server/commands/perform.ts";
import { listOutletNotes } from "#server/queries/listOutletNotes.ts";
import { apiRoute } from "../_http/apiRoute.ts";

export const GET = apiRoute({ query: outletNoteQuery }, ({ actor, query }) => listOutletNotes(actor, query.outlet));

export const POST = apiRoute({ body: outletNoteRequest, status: 201 }, async ({ actor, body }) => {
  const added = await perform(actor, addOutletNote, body);
  return added.ok ? listOutletNotes(actor, body.outlet) : added;
});
