"use client";

import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { setNonce } from "get-nonce";
import type { ReactNode } from "react";
import { useState } from "react";
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

export function Providers({ nonce, children }: { nonce: string; children: ReactNode }) {
  const [kept] = useState(() => {
    const first = firstNonce(nonce);
    if (typeof document !== "undefined") setNonce(first);
    return first;
  });
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={() => kept}
    >
      <Notifications position="bottom-left" />
      {children}
    </MantineProvider>
  );
}
