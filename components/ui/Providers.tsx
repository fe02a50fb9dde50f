"use client";

import { MantineProvider, mergeThemeOverrides, Modal, Notification } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { setNonce } from "get-nonce";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useMemo, useState } from "react";
import { cssVariables, theme } from "./theme.ts";

/**
 * The nonce of the page as it was first loaded: a soft navigation brings a new one in its headers, but the browser goes on
 * enforcing the first.
 */
function firstNonce(given: string): string {
  if (typeof document === "undefined") return given;
  const script = document.querySelector<HTMLScriptElement>("script[nonce]");
  return script?.nonce || given;
}

/** The buttons that close something show a cross alone: they are named in the reader's language. */
function namedTheme(close: string) {
  const defaultProps = { closeButtonProps: { "aria-label": close } };
  return mergeThemeOverrides(theme, {
    components: {
      Modal: Modal.extend({ defaultProps, styles: { title: { fontWeight: 600 } } }),
      Notification: Notification.extend({ defaultProps }),
    },
  });
}

export function Providers({ nonce, children }: { nonce: string; children: ReactNode }) {
  const [kept] = useState(() => {
    const first = firstNonce(nonce);
    if (typeof document !== "undefined") setNonce(first);
    return first;
  });
  const close = useTranslations("common")("close");
  const named = useMemo(() => namedTheme(close), [close]);
  return (
    <MantineProvider
      theme={named}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={() => kept}
    >
      <Notifications position="bottom-left" />
      {children}
    </MantineProvider>
  );
}
