"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo, useSyncExternalStore } from "react";
import type { Awareness } from "y-protocols/awareness";
import { initialsOf } from "#components/ui/initialsOf.ts";
import { caretUser, type CaretUser } from "#domain/api/collabProtocol.ts";
import type { ResolutionDetail } from "#domain/api/resolutions.ts";
import { inLanguage } from "#domain/localizedText.ts";
import styles from "./Desk.module.css";

/** More faces than this say no more than a number does. */
const MAX_SHOWN = 5;

/** Who else has this text open. */
export function Presence({ awareness, parties }: { awareness: Awareness; parties: ResolutionDetail["parties"] }) {
  const t = useTranslations("editor.desk");
  const locale = useLocale();
  const people = useOthers(awareness);
  if (people.length === 0) return null;
  const named = people.map((person) => {
    const party = parties.find(({ id }) => id === person.partyId);
    return {
      ...person,
      full: party === undefined ? person.name : `${person.name} · ${inLanguage(party.shortName, locale)}`,
    };
  });
  return (
    <ul className={styles.presence} aria-label={t("present")}>
      {named.slice(0, MAX_SHOWN).map(({ name, colour, full }) => (
        <li
          key={full}
          title={full}
          style={colour === null ? {} : { boxShadow: `0 0 0 2px light-dark(${colour.light}, ${colour.dark})` }}
        >
          <span aria-hidden>{initialsOf(name)}</span>
          <span className={styles.hidden}>{full}</span>
        </li>
      ))}
      {named.length > MAX_SHOWN ? <li>+{named.length - MAX_SHOWN}</li> : null}
    </ul>
  );
}

/** The people behind the carets, each once however many pages they have open. */
function useOthers(awareness: Awareness): readonly CaretUser[] {
  const store = useMemo(() => othersIn(awareness), [awareness]);
  return useSyncExternalStore(store.subscribe, store.read, nobody);
}

type Store = { readonly subscribe: (changed: () => void) => () => void; readonly read: () => readonly CaretUser[] };

const NONE: readonly CaretUser[] = [];
const nobody = () => NONE;

function othersIn(awareness: Awareness): Store {
  const read = () => {
    const others = [...awareness.getStates()].filter(([clientId]) => clientId !== awareness.clientID);
    const users = others.flatMap(([, state]) => caretUser.safeParse(state["user"]).data ?? []);
    return [...new Map(users.map((user) => [`${user.name} ${user.partyId}`, user])).values()];
  };
  let people = read();
  return {
    read: () => people,
    subscribe: (changed) => {
      const update = () => {
        const now = read();
        // A caret that moves changes nobody's being here.
        if (JSON.stringify(now) === JSON.stringify(people)) return;
        people = now;
        changed();
      };
      update();
      awareness.on("change", update);
      return () => awareness.off("change", update);
    },
  };
}
