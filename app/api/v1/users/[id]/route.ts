import { updateUserRequest } from "#domain/api/people.ts";
import { perform } from "#server/commands/perform.ts";
import { updateUser } from "#server/commands/updateUser.ts";
import { apiRoute } from "../../_http/apiRoute.ts";
import { idParam } from "../../_http/idParam.ts";

export const PATCH = apiRoute({ params: idParam, body: updateUserRequest }, ({ actor, params: { id: userId }, body }) =>
  perform(actor, updateUser, { userId, ...body }),
);
