import NextAuth from "next-auth";
import { nextAuthOptions } from "#server/auth/nextAuthOptions.ts";
import { withBodyLimit } from "../../v1/_http/withBodyLimit.ts";

const handler: (request: Request, context: { params: Promise<{ nextauth: string[] }> }) => Promise<Response> =
  NextAuth(nextAuthOptions);

export { handler as GET };

export const POST = withBodyLimit(handler);
