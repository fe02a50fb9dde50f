/**
 * Notes a fault of ours for whoever runs the server. Only the kind of error and where it arose: messages of the database
 * and of Prisma quote values, and a party's words have no place in a log.
 */
export function logFault(request: Request, error: unknown): void {
  const fault = error instanceof Error ? error : new Error(typeof error);
  const code = "code" in fault ? String(fault.code) : "";
  const frames = (fault.stack ?? "").split("\n").filter((line) => line.startsWith("    at "));
  console.error(
    [`${request.method} ${new URL(request.url).pathname} failed: ${fault.name} ${code}`, ...frames].join("\n"),
  );
}
