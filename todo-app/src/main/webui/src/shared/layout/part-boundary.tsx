import { Button, Group } from "@mantine/core";
import { Component, type ReactNode } from "react";
import { useI18n } from "@/shared/i18n/i18n";
import classes from "./part-boundary.module.css";

interface Props {
  children: ReactNode;
  /** Shown instead of the message. */
  fallback?: ReactNode;
  /** Renders the children again; without it only a reload of the page helps. */
  onRetry?: () => void;
  /** When it changes, the children are rendered again. */
  resetKey?: unknown;
}

interface State {
  hasError: boolean;
  resetKey: unknown;
}

/** Shows an error in place of a part of the page that cannot be rendered. The rest stays usable. */
export class PartBoundary extends Component<Props, State> {
  override state = { hasError: false, resetKey: this.props.resetKey };

  static getDerivedStateFromProps({ resetKey }: Props, state: State) {
    return resetKey === state.resetKey ? null : { hasError: false, resetKey };
  }

  static getDerivedStateFromError() {
    return { hasError: true };
  }

  override render() {
    const { children, fallback, onRetry } = this.props;
    return this.state.hasError ? (fallback ?? <Failure onRetry={onRetry} />) : children;
  }
}

function Failure({ onRetry }: Pick<Props, "onRetry">) {
  const { t } = useI18n();
  return (
    <div role="alert" className={classes.failure}>
      <p>{t("broken")}</p>
      <Group gap="xs" justify="center">
        {onRetry && (
          <Button size="xs" radius="lg" variant="light" onClick={onRetry}>
            {t("tryAgain")}
          </Button>
        )}
        <Button
          size="xs"
          radius="lg"
          variant="default"
          onClick={() => {
            location.reload();
          }}
        >
          {t("reload")}
        </Button>
      </Group>
    </div>
  );
}
