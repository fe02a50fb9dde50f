import { useFormatter, useNow } from "next-intl";
import { useEffect, useState } from "react";

const MINUTE_MS = 60_000;

/**
 * Writes times as "3 minutes ago". The first rendering goes by the server's clock, as the page it sent does; from then on
 * the browser's counts. What has just been stored may be ahead of that clock, and is said to be of this moment.
 */
export function useTimeAgo(): (iso: string) => string {
  const format = useFormatter();
  const sentAt = useNow();
  const [now, setNow] = useState(sentAt);
  useEffect(() => {
    const tick = () => setNow(new Date());
    tick();
    const timer = setInterval(tick, MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return (iso) => {
    const at = new Date(iso);
    return format.relativeTime(at, at > now ? at : now);
  };
}
