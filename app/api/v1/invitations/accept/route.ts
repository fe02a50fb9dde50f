import { acceptInvitationRequest } from "#domain/api/people.ts";
import { acceptInvitation } from "#server/auth/acceptInvitation.ts";
import { publicRoute } from "../../_http/apiRoute.ts";
import { signedInResponse } from "../../_http/signedInResponse.ts";

export const POST = publicRoute({ body: acceptInvitationRequest }, async ({ request, body }) => {
  const signedIn = await acceptInvitation(body, request.headers.get("user-agent"));
  return signedIn.ok ? signedInResponse(signedIn.value) : signedIn;
});
