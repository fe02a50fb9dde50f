import styles from "./WordChanges.module.css";

type Piece = { readonly kind: "same" | "removed" | "added"; readonly text: string };

/** Two wordings as one: what went is struck through, what came is underlined. */
export function WordChanges({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <span className={styles.changes}>
      {pieces.map((piece, index) => {
        switch (piece.kind) {
          case "removed":
            return <del key={index}>{piece.text}</del>;
          case "added":
            return <ins key={index}>{piece.text}</ins>;
          case "same":
            return <span key={index}>{piece.text}</span>;
        }
      })}
    </span>
  );
}
