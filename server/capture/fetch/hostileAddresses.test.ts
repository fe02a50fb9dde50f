import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, test } from "vitest";
import type { FetchFailure } from "./fetchFailure.ts";
import { fetchPage, type ResolveHost } from "./fetchPage.ts";
import { type FetchRules, parseHostList } from "./fetchRules.ts";

/** As an installation is that sets nothing. */
const NO_LISTS: FetchRules = { allow: [], only: null };

const noNames: ResolveHost = (name) => Promise.reject(new Error(`${name} must not be looked up.`));

async function outcomeOf(address: string, options: { rules?: FetchRules; resolve?: ResolveHost } = {}) {
  const fetched = await fetchPage(address, { rules: NO_LISTS, resolve: noNames, ...options });
  return fetched.ok ? "fetched" : fetched.error.code;
}

/** What is refused for where it leads, in any spelling; each stands for a host in an address. */
const NOT_PUBLIC: Readonly<Record<string, string>> = {
  "this machine": "127.0.0.1 127.0.0.2 127.1.2.3 127.255.255.254",
  "this machine, short": "127.1 127.0.1 0 0.0",
  "this machine, decimal": "2130706433 2130706434 3232235777 0x7f000001 017700000001",
  "this machine, octal": "0177.0.0.1 0177.0.0.01 00000177.1 0177.1 127.0.0.01",
  "this machine, hexadecimal": "0x7f.0.0.1 0x7f.1 0x7F.0x0.0x0.0x1 0x7f.0x1 127.0x1",
  "this machine, in other digits": "１２７.０.０.１ 127。0。0。1 ①②⑦.⓪.⓪.① 127%2e0%2e0%2e1 %31%32%37.0.0.1",
  unspecified: "0.0.0.0 0.1.2.3 0.255.255.255 0x0 00",
  private:
    "10.0.0.1 10.255.255.255 172.16.0.1 172.31.255.254 192.168.0.1 192.168.1.1 192.168.255.255 0xa.0.0.1 012.0.0.1 167772161",
  "carrier-grade NAT": "100.64.0.1 100.100.100.200 100.127.255.254 1681915905",
  "link-local and metadata":
    "169.254.169.254 169.254.0.1 169.254.170.2 0xa9fea9fe 0251.0376.0251.0376 2852039166 169.254.43518 0xa9.254.0xa9.0376",
  "cloud services at public addresses": "168.63.129.16 0xa83f8110",
  "reserved and for documentation":
    "192.0.0.1 192.0.0.192 192.0.2.1 192.88.99.1 198.18.0.1 198.19.255.255 198.51.100.7 203.0.113.9 240.0.0.1 254.1.1.1 192.31.196.1 192.52.193.1 192.175.48.1",
  "multicast and broadcast": "224.0.0.1 232.1.1.1 239.255.255.250 255.255.255.255 4294967295 0xffffffff",
  "IPv6 loopback": "[::1] [0:0:0:0:0:0:0:1] [0000:0000:0000:0000:0000:0000:0000:0001] [::0001]",
  "IPv6 unspecified": "[::] [0::0]",
  "IPv4 mapped into IPv6":
    "[::ffff:127.0.0.1] [::ffff:7f00:1] [::FFFF:10.0.0.1] [0:0:0:0:0:ffff:169.254.169.254] [::ffff:8.8.8.8] [::ffff:a9fe:a9fe]",
  "IPv4 translated": "[::ffff:0:127.0.0.1] [::ffff:0:a00:1]",
  "IPv4 compatible": "[::127.0.0.1] [::7f00:1] [::10.0.0.1] [::169.254.169.254] [::8.8.8.8]",
  NAT64: "[64:ff9b::127.0.0.1] [64:ff9b::7f00:1] [64:ff9b::a9fe:a9fe] [64:ff9b::10.0.0.1] [64:ff9b::8.8.8.8]",
  "NAT64 of a network's own": "[64:ff9b:1::1] [64:ff9b:1::127.0.0.1] [64:ff9b:1:ffff::10.0.0.1]",
  "6to4": "[2002:7f00:1::] [2002:a9fe:a9fe::1] [2002:c0a8:101::1] [2002:808:808::1]",
  Teredo: "[2001::1] [2001:0:7f00:1::] [2001:0:4136:e378:8000:63bf:3fff:fdd2]",
  "IPv6 link-local": "[fe80::1] [fe80::a9fe:a9fe] [febf::1]",
  "IPv6 site-local": "[fec0::1] [feff::1]",
  "IPv6 unique local": "[fc00::1] [fd00::1] [fd00:ec2::254] [fdff:ffff::1]",
  "IPv6 multicast": "[ff02::1] [ff05::2] [ff0e::1]",
  "IPv6 set aside":
    "[100::1] [2001:2::1] [2001:10::1] [2001:20::1] [2001:db8::1] [3fff::1] [5f00::1] [4000::1] [8000::1] [e000::1] [200::1]",
};

/** Names that are local by agreement, or in no domain at all; nothing about them is looked up. */
const LOCAL_NAMES =
  "localhost LOCALHOST lOcAlHoSt localhost.localdomain.local a.localhost metadata metadata.google.internal intranet db redis kubernetes.default.svc.cluster.local router.home.arpa printer.local hidden.onion ｌｏｃａｌｈｏｓｔ local internal";

const OTHER_SCHEMES = [
  "file:///etc/passwd",
  "file://localhost/etc/passwd",
  "ftp://press.example/a.txt",
  "gopher://press.example:70/_GET",
  "data:text/html,<p>words</p>",
  "javascript:alert(1)",
  "about:blank",
  "blob:https://press.example/1",
  "ws://press.example/",
  "wss://press.example/",
  "ldap://press.example/",
  "dict://press.example:11211/stats",
  "jar:https://press.example/a!/b",
  "view-source:https://press.example/",
  "mailto:desk@press.example",
  "unix:/var/run/docker.sock",
  "smb://press.example/share",
  "ssh://press.example/",
  "localhost:3000/admin",
];

const NO_ADDRESSES = [
  "",
  " ",
  "press.example/story",
  "//press.example/story",
  "/story",
  "http://",
  "https://",
  "https://?q=1",
  "https://[::1",
  "https://[fe80::1%25eth0]/",
  "https://[::ffff:127.0.0.1.]/",
  "https://press example/",
  "https://press.example:99999/",
  "https://press.example:port/",
  "https://256.256.256.256/",
  "https://1.2.3.4.5/",
  "https://0x100000000/",
  "https://4294967296/",
  "https://127.0.0.0x100/",
  "https://08.0.0.1/",
  "https://press.example./story",
  "https://localhost./",
  "https://metadata.google.internal./computeMetadata/v1/",
  "https://pre\u0000ss.example/",
  "https://press.example%00.harbour.example/",
  "https://press<.example/",
  `https://press.example/${"a".repeat(2000)}`,
  `https://press.example/${"뉴".repeat(400)}`,
];

const WITH_CREDENTIALS = [
  "https://user@press.example/",
  "https://user:secret@press.example/",
  "https://:secret@press.example/",
  "https://press.example@127.0.0.1/",
  "https://press.example:80@169.254.169.254/",
  "https://press.example%40@10.0.0.1/",
  "https://127.0.0.1%23@press.example/",
];

const OTHER_PORTS = [
  ...[1, 21, 22, 23, 25, 110, 2375, 3000, 3306, 5432, 6379, 6443, 8000, 8080, 8443, 9200, 11211, 27017, 65535].map(
    (port) => `http://press.example:${port}/`,
  ),
  "http://1.1.1.1:22/",
  "https://8.8.8.8:8443/",
  "http://[2606:4700::1111]:6379/",
];

const literals = Object.entries(NOT_PUBLIC).flatMap(([what, hosts]) => hosts.split(" ").map((host) => [what, host]));
const groups = [LOCAL_NAMES.split(" "), OTHER_SCHEMES, NO_ADDRESSES, WITH_CREDENTIALS, OTHER_PORTS];

test("the corpus has at least 150 hostile addresses, each once", () => {
  const all = [...literals.map(([, host]) => host), ...groups.flat()];
  expect(all.filter((address, i) => all.indexOf(address) !== i)).toEqual([]);
  expect(all.length).toBeGreaterThanOrEqual(150);
});

describe("G1: what is not on the web is not fetched", () => {
  test.each(literals)("%s: %s", async (_what, host) => {
    expect(await outcomeOf(`http://${host}/latest/meta-data/`)).toBe("addressNotAllowed");
    expect(await outcomeOf(`https://${host}`)).toBe("addressNotAllowed");
  });

  test.each(LOCAL_NAMES.split(" "))("the name %s", async (name) => {
    expect(await outcomeOf(`http://${name}/`)).toBe("addressNotAllowed");
  });

  const refused = (code: FetchFailure["code"], addresses: readonly string[]) =>
    test.each(addresses.map((address) => [address]))(`${code}: %s`, async (address) => {
      expect(await outcomeOf(address)).toBe(code);
    });
  refused("notWeb", OTHER_SCHEMES);
  refused("badAddress", NO_ADDRESSES);
  refused("hasCredentials", WITH_CREDENTIALS);
  refused("portNotAllowed", OTHER_PORTS);
});

describe("G2: a name is judged by every address it has", () => {
  test.each([
    ["a private one", ["10.0.0.7"]],
    ["this machine", ["127.0.0.1"]],
    ["a cloud's metadata", ["169.254.169.254"]],
    ["a public one beside a private one", ["1.1.1.1", "192.168.0.9"]],
    ["a private one beside a public one", ["192.168.0.9", "1.1.1.1"]],
    ["a public IPv4 beside this machine in IPv6", ["1.1.1.1", "::1"]],
    ["a public IPv6 beside a mapped one", ["2606:4700::1111", "::ffff:10.0.0.1"]],
    ["a NAT64 one", ["64:ff9b::a00:1"]],
    ["a link-local one with its zone", ["fe80::1%eth0"]],
    ["the unspecified one", ["0.0.0.0"]],
    ["public ones and a multicast one", ["1.1.1.1", "8.8.8.8", "224.0.0.1"]],
  ])("%s", async (_what, addresses) => {
    const resolve = () => Promise.resolve(addresses);
    expect(await outcomeOf("https://press.example/story", { resolve })).toBe("addressNotAllowed");
  });

  test.each<[string, ResolveHost]>([
    ["has no address", () => Promise.resolve([])],
    ["is not known", () => Promise.reject(new Error("ENOTFOUND"))],
    ["is answered with what is no address", () => Promise.resolve(["harbour.example"])],
    ["has a thousand addresses", () => Promise.resolve(Array.from({ length: 1000 }, () => "1.1.1.1"))],
  ])("a name that %s is not found", async (_what, resolve) => {
    expect(await outcomeOf("https://press.example/story", { resolve })).toBe("hostNotFound");
  });
});

describe("G3: an installation's lists", () => {
  const rulesOf = (allow: string, only: string | null = null): FetchRules => ({
    allow: entriesOf(allow),
    only: only === null ? null : entriesOf(only),
  });
  const entriesOf = (list: string) => {
    const entries = parseHostList(list);
    if (!entries.ok) throw new Error(entries.error);
    return entries.value;
  };
  const at = (...addresses: string[]): ResolveHost => {
    return () => Promise.resolve(addresses);
  };

  test.each([
    ["another private network than the one allowed", "http://10.3.0.1/", "10.2.0.0/16", "addressNotAllowed"],
    ["this machine, where a private network is allowed", "http://127.0.0.1/", "10.0.0.0/8", "addressNotAllowed"],
    ["an allowed network at another port", "http://10.2.0.1:8080/", "10.2.0.0/16", "addressNotAllowed"],
    ["an allowed address in its mapped form", "http://[::ffff:10.2.0.1]/", "10.2.0.0/16", "addressNotAllowed"],
    ["an allowed host at another port", "http://wiki.example:9000/", "wiki.example:8080", "portNotAllowed"],
    ["a host that only ends like an allowed one", "http://evilwiki.example/", "wiki.example", "addressNotAllowed"],
    ["a subdomain of an allowed host", "http://a.wiki.example/", "wiki.example", "addressNotAllowed"],
    ["the domain, where its subdomains are allowed", "http://wiki.example/", "*.wiki.example", "addressNotAllowed"],
    ["localhost, where a network is allowed", "http://localhost/", "192.168.0.0/16", "addressNotAllowed"],
  ])("%s stays refused", async (_what, address, allow, code) => {
    expect(await outcomeOf(address, { rules: rulesOf(allow), resolve: at("10.9.0.1") })).toBe(code);
  });

  test.each(["169.254.169.254", "0.0.0.0", "224.0.0.1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "fe80::1"])(
    "a name in the list opens networks of an organisation, never %s",
    async (address) => {
      const rules = rulesOf("wiki.example");
      expect(await outcomeOf("http://wiki.example/", { rules, resolve: at(address) })).toBe("addressNotAllowed");
    },
  );

  test.each([
    ["a host that is not in it", "https://press.example/", "archive.example"],
    ["an address that is not in it", "https://1.1.1.1/", "archive.example 8.8.8.0/24"],
    ["a subdomain of a host in it", "https://www.archive.example/", "archive.example"],
    ["another port than the one in it", "https://archive.example/", "archive.example:80"],
    ["anything, where it is empty", "https://archive.example/", ""],
  ])("with a list of the only hosts, %s is refused", async (_what, address, only) => {
    expect(await outcomeOf(address, { rules: rulesOf("", only), resolve: at("1.1.1.1") })).toBe("notListed");
  });

  test("a host among the only ones is still refused at a private address that nobody allowed", async () => {
    const rules = rulesOf("", "archive.example");
    expect(await outcomeOf("http://archive.example/", { rules, resolve: at("10.0.0.1") })).toBe("addressNotAllowed");
  });

  test.each([
    ["a name", "wiki.example:PORT"],
    ["subdomains", "*.example:PORT"],
    ["an address", "127.0.0.1:PORT"],
  ])("what is listed as %s is fetched", async (_what, allow) => {
    const server = createServer((_request, response) => {
      response.setHeader("Content-Type", "text/plain").end("words");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const port = String((server.address() as AddressInfo).port);
    const list = allow.replace("PORT", port);
    const rules = rulesOf(list, list);
    expect(await outcomeOf(`http://wiki.example:${port}/`, { rules, resolve: at("127.0.0.1") })).toBe("fetched");
    server.close();
  });

  test.each([
    "press.example, *.parliament.example",
    "10.2.0.0/16 fd00::/8",
    "10.2.0.7:8080",
    "[fd00::7]:8080",
    "fd00::7",
    "국회.한국",
    "intranet",
  ])("%s is a list", (list) => {
    expect(parseHostList(list).ok).toBe(true);
  });

  test.each([
    "https://press.example",
    "press.example/story",
    "10.2.0.0/33",
    "10.2/16",
    "127.1",
    "press.example:0",
    "press.example:70000",
    "*",
    "a.*.example",
    "user@press.example",
    "[fd00::7",
  ])("%s is none, and is named", (entry) => {
    expect(parseHostList(`archive.example, ${entry}`)).toEqual({ ok: false, error: entry });
  });
});
