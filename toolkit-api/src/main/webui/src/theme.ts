import { createTheme, type CSSVariablesResolver } from "@mantine/core";

/** The brand colour "iris", and dark colours with a tint of it instead of Mantine's neutral grey. */
export const theme = createTheme({
  primaryColor: "iris",
  primaryShade: { light: 6, dark: 6 },
  defaultRadius: "md",
  black: "#1b1c30",
  cursorType: "pointer",
  respectReducedMotion: true,
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  headings: { fontWeight: "680" },
  components: { Notification: { defaultProps: { radius: "lg", withBorder: true } } },
  colors: {
    iris: [
      "#f0f0ff",
      "#dedefc",
      "#bcbcf6",
      "#9a99f1",
      "#7f7dec",
      "#6c6ae9",
      "#5b58e0",
      "#4b48c8",
      "#413fb0",
      "#363494",
    ],
    dark: [
      "#e4e5ef",
      "#bdc0d0",
      "#9a9eb3",
      "#6d7188",
      "#3a3e52",
      "#2b2e40",
      "#1d1f2d",
      "#13141e",
      "#0e0f17",
      "#090a10",
    ],
  },
});

const secondaryText = {
  "--mantine-color-dimmed": "var(--app-quiet)",
  "--mantine-color-placeholder": "var(--app-quiet)",
};

/** Mantine's greys have too little contrast for accessibility. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: secondaryText,
  dark: secondaryText,
});
