/** What readers' tools and newsletters add to an address; it leads to the same page. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|igshid)$/;

/**
 * One page under the ways its address is written: scheme, fragment, a slash at the end, the order of what is asked and what
 * campaigns add do not tell pages apart. Null for what is no address.
 */
export function pageKey(address: string): string | null {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  const asked = [...url.searchParams].filter(([name]) => !TRACKING.test(name)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const query = new URLSearchParams(asked).toString();
  return `${url.host}${url.pathname.replace(/\/+$/, "")}${query === "" ? "" : `?${query}`}`;
}
