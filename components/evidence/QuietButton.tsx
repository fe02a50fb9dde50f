import { Button } from "@mantine/core";

type Props = {
  /** What stands on it, and what it is called where several of its kind are on the screen. */
  name: string;
  label: string;
  onClick: () => void;
  disabled?: boolean;
  /** Smaller inside of what is small already. */
  size?: "compact-xs" | "compact-sm";
};

/** What may be done with one of many things, beside it and without drawing the eye. */
export function QuietButton({ name, label, onClick, disabled = false, size = "compact-sm" }: Props) {
  return (
    <Button size={size} variant="subtle" color="gray" aria-label={label} disabled={disabled} onClick={onClick}>
      {name}
    </Button>
  );
}
