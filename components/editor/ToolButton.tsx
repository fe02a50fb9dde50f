"use client";

import { ActionIcon, Tooltip } from "@mantine/core";
import type { ReactNode } from "react";
import { keepSelection } from "#components/ui/keepSelection.ts";

type Props = {
  readonly label: string;
  readonly keys?: string;
  readonly active?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
};

/** A tool of the bar that is a sign alone: its name, and the keys that do the same, stand in its tooltip. */
export function ToolButton({ label, keys, active, disabled, onClick, children }: Props) {
  return (
    <Tooltip label={keys === undefined ? label : `${label} (${keys})`} openDelay={500}>
      <ActionIcon
        variant={active ? "light" : "subtle"}
        color={active ? "accent" : "gray"}
        aria-label={label}
        {...(active === undefined ? {} : { "aria-pressed": active })}
        disabled={disabled ?? false}
        onMouseDown={keepSelection}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
