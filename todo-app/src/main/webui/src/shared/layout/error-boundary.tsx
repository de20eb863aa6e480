import { Button } from "@mantine/core";
import { Component, type ReactNode } from "react";
import { useI18n } from "@/shared/i18n/i18n";

/** Shows an error page instead of a blank window when rendering fails. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { hasError: boolean }> {
  override state = { hasError: false };

  static getDerivedStateFromError() {
    return { hasError: true };
  }

  override render() {
    return this.state.hasError ? <ErrorPage /> : this.props.children;
  }
}

function ErrorPage() {
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
