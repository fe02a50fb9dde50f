"use client";

import { Button, Select, Text } from "@mantine/core";
import { useState } from "react";
import styles from "./ParticipantsDialog.module.css";

type Props = {
  readonly words: Readonly<Record<"label" | "description" | "placeholder" | "add" | "nobody", string>>;
  /** Those who are not there yet; null until they are known. */
  readonly others: readonly { readonly value: string; readonly label: string }[] | null;
  readonly busy: boolean;
  readonly onAdd: (id: string) => Promise<void>;
};

/** Chooses who takes part as well; where everybody does, says so. */
export function AddParticipant({ words, others, busy, onAdd }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  if (others?.length === 0)
    return (
      <Text size="sm" c="dimmed" mt="sm">
        {words.nobody}
      </Text>
    );
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) void onAdd(chosen).then(() => setChosen(null));
      }}
    >
      <Select
        className={styles.choice ?? ""}
        label={words.label}
        description={words.description}
        placeholder={words.placeholder}
        data={others ?? []}
        value={chosen}
        searchable
        onChange={setChosen}
      />
      <Button type="submit" variant="default" disabled={chosen === null} loading={busy && chosen !== null}>
        {words.add}
      </Button>
    </form>
  );
}
