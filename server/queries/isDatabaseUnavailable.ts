export { isDatabaseUnavailable } from "#server/db/databaseErrors.ts";
