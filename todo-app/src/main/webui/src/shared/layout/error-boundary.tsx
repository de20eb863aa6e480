import { Button } from "@mantine/core";
import { Component, type ReactNode } from "react";
import { useI18n } from "@/shared/i18n/i18n";

interface Props {
  children: ReactNode;
  /** Shown instead of the children when they fail. */
  fallback?: ReactNode;
}

/** Shows an error page instead of a blank window when rendering fails. */
export class ErrorBoundary extends Component<Props, { hasError: boolean }> {
  override state = { hasError: false };

  static getDerivedStateFromError() {
    return { hasError: true };
  }

  override render() {
    return this.state.hasError ? (this.props.fallback ?? <ErrorPage />) : this.props.children;
  }
}

function ErrorPage() {
  const { t } = useI18n();
  return (
    <main style={{ padding: "3rem", textAlign: "center" }}>
      <h1>{t("broken")}</h1>
      <p>{t("brokenSafe")}</p>
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
