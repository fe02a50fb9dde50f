"use client";

import { Modal, Stack, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { ParticipatingObservers } from "./ParticipatingObservers.tsx";
import { ParticipatingParties } from "./ParticipatingParties.tsx";

type Props = {
  readonly resolution: ResolutionDetail;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onChanged: () => void;
};

/** Who reads the text and who approves it, for everyone to see; the clerk lets parties and observers in and out. */
export function ParticipantsDialog({ resolution, opened, onClose, onChanged }: Props) {
  const t = useTranslations("participants");
  const hint = hintOf(resolution);
  return (
    <Modal opened={opened} onClose={onClose} title={t("title")} size="lg">
      <Stack gap="lg">
        {hint ? (
          <Text size="sm" c="dimmed">
            {t(hint)}
          </Text>
        ) : null}
        <ParticipatingParties resolution={resolution} onChanged={onChanged} />
        {resolution.private ? null : <ParticipatingObservers resolution={resolution} onChanged={onChanged} />}
      </Stack>
    </Modal>
  );
}

/** Who may change what is shown here, or when. */
function hintOf({ private: isPrivate, state, abilities }: ResolutionDetail) {
  if (isPrivate) return "privateHint";
  if (abilities.changeParticipants) return "clerkHint";
  return state === "open" ? "readerHint" : "frozenHint";
}
