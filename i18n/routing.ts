import { defineRouting } from "next-intl/routing";

/** Every screen's address begins with its language; the first visit follows the browser's. */
export const routing = defineRouting({ locales: ["en", "ko"], defaultLocale: "en" });

export type Locale = (typeof routing.locales)[number];
