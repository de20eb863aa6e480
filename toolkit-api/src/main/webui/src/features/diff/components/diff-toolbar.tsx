import { ActionIcon, Button, SegmentedControl, Text } from "@mantine/core";
import {
  IconArrowBackUp,
  IconCheck,
  IconChevronDown,
  IconChevronUp,
  IconX,
} from "@tabler/icons-react";
import type { Part } from "@/shared/diff/word-diff";
import { useI18n } from "@/shared/i18n/i18n";
import type { Decision } from "../resolve-changes";
import classes from "./diff-toolbar.module.css";

interface Props {
  change: Extract<Part, { kind: "change" }> | undefined;
  index: number;
  total: number;
  canUndo: boolean;
  sideBySide: boolean;
  /** Whether the screen is wide enough for both layouts. */
  canChooseLayout: boolean;
  onSideBySide: (sideBySide: boolean) => void;
  onGo: (step: 1 | -1) => void;
  onDecide: (decision: Decision, all?: boolean) => void;
  onUndo: () => void;
}

export function DiffToolbar(props: Props) {
  const { change, index, total, canUndo, sideBySide, canChooseLayout } = props;
  const { onSideBySide, onGo, onDecide, onUndo } = props;
  const { t } = useI18n();
  const none = change === undefined;
  return (
    <div className={classes.toolbar} role="group" aria-label={t("tools")}>
      {canChooseLayout && (
        <SegmentedControl
          radius="lg"
          aria-label={t("arrangement")}
          data={[
            { value: "side", label: t("sideBySide") },
            { value: "inline", label: t("inline") },
          ]}
          value={sideBySide ? "side" : "inline"}
          onChange={(value) => {
            onSideBySide(value === "side");
          }}
        />
      )}
      <div className={classes.place}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          radius="xl"
          disabled={none}
          aria-label={t("previousChange")}
          title={`${t("previousChange")} (k)`}
          onClick={() => {
            onGo(-1);
          }}
        >
          <IconChevronUp size={18} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          radius="xl"
          disabled={none}
          aria-label={t("nextChange")}
          title={`${t("nextChange")} (j)`}
          onClick={() => {
            onGo(1);
          }}
        >
          <IconChevronDown size={18} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          radius="xl"
          disabled={!canUndo}
          aria-label={t("undo")}
          title={t("undo")}
          onClick={onUndo}
        >
          <IconArrowBackUp size={18} />
        </ActionIcon>
        <Text size="sm" c="dimmed" role="status">
          {none ? t("changesOf", { count: 0 }) : t("changeOf", { position: index + 1, total })}
        </Text>
      </div>
      <div className={classes.decisions}>
        <Button
          radius="lg"
          disabled={none}
          leftSection={<IconCheck size={16} />}
          onClick={() => {
            onDecide("accept");
          }}
        >
          {t("accept")}
        </Button>
        <Button
          radius="lg"
          variant="default"
          disabled={none}
          leftSection={<IconX size={16} />}
          onClick={() => {
            onDecide("reject");
          }}
        >
          {t("reject")}
        </Button>
        <Button
          radius="lg"
          variant="subtle"
          disabled={none}
          onClick={() => {
            onDecide("accept", true);
          }}
        >
          {t("acceptAll")}
        </Button>
        <Button
          radius="lg"
          variant="subtle"
          disabled={none}
          onClick={() => {
            onDecide("reject", true);
          }}
        >
          {t("rejectAll")}
        </Button>
      </div>
    </div>
  );
}
