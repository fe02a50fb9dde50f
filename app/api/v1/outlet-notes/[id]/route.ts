import { perform } from "#server/commands/perform.ts";
import { withdrawOutletNote } from "#server/commands/withdrawOutletNote.ts";
import { apiRoute } from "../../_http/apiRoute.ts";
import { idParam } from "../../_http/idParam.ts";

export const DELETE = apiRoute({ params: idParam }, ({ actor, params: { id: noteId } }) =>
  perform(actor, withdrawOutletNote, { noteId }),
);
