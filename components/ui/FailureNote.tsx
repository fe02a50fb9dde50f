import { Alert } from "@mantine/core";

/** Why a call failed, read out at once; nothing while there is no failure. */
export function FailureNote({ text }: { text: string | null }) {
  return text ? (
    <Alert color="red" role="alert" mt="sm">
      {text}
    </Alert>
  ) : null;
}
