"use client";

import { Center, Loader } from "@mantine/core";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import type { DeskProps } from "./Desk.tsx";

function Loading() {
  const t = useTranslations("common");
  return (
    <Center h="100dvh" role="status" aria-label={t("loading")}>
      <Loader />
    </Center>
  );
}

/** The desk works on a document that only a browser has: nothing of it is drawn on the server. */
const Desk = dynamic(() => import("./Desk.tsx").then((module) => module.Desk), { ssr: false, loading: Loading });

export function DeskLoader(props: DeskProps) {
  return <Desk {...props} />;
}
