import styles from "./PartyDot.module.css";

/** A party's colour as a dot beside its name; an outlined dot for those who act for none. Never the only carrier of meaning. */
export function PartyDot({ colour }: { colour: { light: string; dark: string } | null }) {
  const fill = colour ? { background: `light-dark(${colour.light}, ${colour.dark})` } : {};
  return <span aria-hidden className={colour ? styles.dot : styles.none} style={fill} />;
}
