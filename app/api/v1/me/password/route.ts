import { changePasswordRequest } from "#domain/api/people.ts";
import { changePassword } from "#server/commands/changePassword.ts";
import { perform } from "#server/commands/perform.ts";
import { apiRoute } from "../../_http/apiRoute.ts";

export const POST = apiRoute({ body: changePasswordRequest }, ({ actor, body }) =>
  perform(actor, changePassword, body),
);
