import { notFound } from "next/navigation";

/** Addresses that lead nowhere get the page that says so, in the reader's language. */
export default function Nowhere() {
  notFound();
}
