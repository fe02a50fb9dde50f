/**
 * `npm run lock`, after each change of a dependency: mends package-lock.json. A registry mirror may lack packages for
 * other platforms; npm then drops them from the lock, and `npm ci` refuses it. Hosts of registries are taken out, so that
 * each machine installs from its own.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./workspace.mjs";

const SYSTEMS = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const CPUS = ["arm", "arm64", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "wasm32", "x64"];
const LIBCS = { gnu: "glibc", musl: "musl" };

const file = path.join(ROOT, "package-lock.json");
const lock = JSON.parse(readFileSync(file, "utf8"));
const { packages } = lock;

let added = 0;
for (const [place, entry] of Object.entries(packages)) {
  if (entry.resolved?.startsWith("http")) delete entry.resolved;
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (placesSeenFrom(place, name).some((candidate) => packages[candidate])) continue;
    packages[`node_modules/${name}`] = platformEntry(name, range, entry);
    added++;
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, "en")));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added === 0 ? "The lock is complete." : `Added ${added} packages of other platforms to the lock.`);

/** Where Node looks for `name` from the package at `place`: its own node_modules, then each one above it. */
function placesSeenFrom(place, name) {
  const places = [];
  for (let base = place; ; base = base.slice(0, Math.max(0, base.lastIndexOf("node_modules/") - 1))) {
    places.push(`${base ? `${base}/` : ""}node_modules/${name}`);
    if (base === "") return places;
  }
}

/** The entry that npm would have written, as far as the package's name tells its platform. */
function platformEntry(name, range, parent) {
  const words = name.replace(/^.*\//, "").replace("windows", "win32").split(/[-_]/);
  const os = SYSTEMS.filter((system) => words.includes(system));
  const cpu = CPUS.filter((one) => words.includes(one));
  const libc = Object.entries(LIBCS).flatMap(([start, one]) =>
    words.some((word) => word.startsWith(start)) ? [one] : [],
  );
  return {
    version: range.replace(/^[\^~]/, ""),
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(parent.dev ? { dev: true } : {}),
    ...(libc.length > 0 ? { libc } : {}),
    optional: true,
    ...(os.length > 0 ? { os } : {}),
  };
}
