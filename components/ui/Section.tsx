import { Text, Title } from "@mantine/core";
import { type ReactNode, useId } from "react";
import styles from "./Section.module.css";

/** A titled part of a settings-like screen. */
export function Section({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <Title order={2} size="h4" id={id} mb={lead ? 0 : "sm"}>
        {title}
      </Title>
      {lead ? (
        <Text size="sm" c="dimmed" mb="md">
          {lead}
        </Text>
      ) : null}
      {children}
    </section>
  );
}
