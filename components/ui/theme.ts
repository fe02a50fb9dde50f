import {
  Badge,
  createTheme,
  type CSSVariablesResolver,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from "@mantine/core";

/** Shades around the accent of tokens.css; index 7 is it in light mode, 3 in dark. */
const accent: MantineColorsTuple = [
  "#eaf5f4",
  "#d3e8e6",
  "#a5d3cf",
  "#74c7c2",
  "#4aa8a4",
  "#2b8a88",
  "#167074",
  "#0d5c63",
  "#0a4a50",
  "#07383d",
];

/** Words on a filled surface. The kit chooses them by the shade of light mode alone, and dark mode's is a light one. */
const filledWords: VariantColorsResolver = (input) => ({
  ...defaultVariantColorsResolver(input),
  ...(input.variant === "filled"
    ? { color: "light-dark(var(--mantine-color-white), var(--mantine-color-black))" }
    : {}),
});

export const theme = createTheme({
  fontFamily: "var(--ui)",
  headings: { fontFamily: "var(--ui)", fontWeight: "600" },
  defaultRadius: "md",
  primaryColor: "accent",
  primaryShade: { light: 7, dark: 3 },
  colors: { accent },
  autoContrast: true,
  variantColorResolver: filledWords,
  luminanceThreshold: 0.35,
  cursorType: "pointer",
  focusRing: "auto",
  components: { Badge: Badge.extend({ defaultProps: { tt: "none", fw: 600 } }) },
});

/** Soft surfaces (badges, notes) and their words in the tokens' pairs, which have the contrast that Mantine's own lack. */
const softColours = Object.fromEntries(
  [
    ["green", "good"],
    ["yellow", "warn"],
    ["red", "bad"],
    ["accent", "accent"],
  ].flatMap(([colour, token]) => [
    [`--mantine-color-${colour}-light`, `var(--${token}-soft)`],
    [`--mantine-color-${colour}-light-color`, `var(--${token})`],
  ]),
);

/** Mantine's surfaces and lines take the tokens, so that both schemes have one source of colour. */
export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    "--mantine-color-body": "var(--paper)",
    "--mantine-color-text": "var(--ink)",
    "--mantine-color-dimmed": "var(--muted)",
    "--mantine-color-default": "var(--paper)",
    "--mantine-color-default-hover": "var(--hover)",
    "--mantine-color-default-color": "var(--ink)",
    "--mantine-color-default-border": "var(--line)",
    "--mantine-color-placeholder": "var(--faint)",
    "--mantine-color-error": "var(--bad)",
    "--mantine-color-anchor": "var(--accent)",
  };
  return { variables: {}, light: { ...shared, ...softColours }, dark: { ...shared, ...softColours } };
};
