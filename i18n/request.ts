import { hasLocale } from "next-intl";
import { getRequestConfig } from "next-intl/server";
import en from "#messages/en.json" with { type: "json" };
import ko from "#messages/ko.json" with { type: "json" };
import { routing } from "./routing.ts";

const MESSAGES = { en, ko };

/** The assembly's time zone: dates of rows are shown in it, wherever the reader sits. */
const TIME_ZONE = "Asia/Seoul";

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale;
  const locale = hasLocale(routing.locales, requested) ? requested : routing.defaultLocale;
  return { locale, messages: MESSAGES[locale], timeZone: TIME_ZONE, now: new Date() };
});
