import { createTheme, type CSSVariablesResolver } from "@mantine/core";

/** The brand's colour, "iris", and a dark scale that leans towards it instead of Mantine's neutral grey. */
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

const quiet = {
  "--mantine-color-dimmed": "var(--app-quiet)",
  "--mantine-color-placeholder": "var(--app-quiet)",
};

/**
 * Mantine's own greys are too pale to be read by everybody. In the dark its grey under the pointer
 * leans towards green, its light buttons sink into the card, and a red one is as white as any.
 */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: quiet,
  dark: {
    ...quiet,
    "--mantine-color-gray-light-hover": "var(--app-track)",
    "--mantine-color-iris-light": "var(--app-tag)",
    "--mantine-color-iris-light-hover": "#323359",
    "--mantine-color-iris-light-color": "var(--app-accent)",
    "--mantine-color-red-light-color": "var(--app-danger)",
  },
});
