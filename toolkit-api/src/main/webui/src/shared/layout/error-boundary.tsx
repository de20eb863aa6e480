import { Button } from "@mantine/core";
import { Component, type ReactNode } from "react";
import { useI18n } from "@/shared/i18n/i18n";

/** Says that the page broke, where there would be an empty window. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const { t } = useI18n();
  return (
    <main style={{ padding: "3rem", textAlign: "center" }}>
      <h1>{t("broken")}</h1>
      <Button
        onClick={() => {
          location.reload();
        }}
      >
        {t("reload")}
      </Button>
    </main>
  );
}
