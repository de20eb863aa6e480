import {
  Alert,
  Badge,
  Button,
  CopyButton,
  Group,
  Skeleton,
  Stack,
  Text,
  ThemeIcon,
} from "@mantine/core";
import {
  IconAlertTriangle,
  IconCheck,
  IconCircleCheck,
  IconCopy,
  IconTextSpellcheck,
} from "@tabler/icons-react";
import { type ReactNode, useEffect, useRef } from "react";
import type { Corrected } from "../use-correction";
import { CorrectedText } from "./corrected-text";
import { Panel } from "./panel";
import classes from "./result-panel.module.css";

interface ResultPanelProps {
  corrected: Corrected | undefined;
  error: Error | null;
  busy: boolean;
  stale: boolean;
  onRetry: () => void;
}

export function ResultPanel({ corrected, error, busy, stale, onRetry }: ResultPanelProps) {
  const shown = busy || error ? undefined : corrected;
  const panel = useRef<HTMLElement>(null);

  // On a narrow screen the result is below the text, out of sight.
  useEffect(() => {
    if (shown) {
      panel.current?.scrollIntoView({ block: "nearest", behavior: "smooth" });
    }
  }, [shown]);

  return (
    <Panel
      ref={panel}
      title="Corrected text"
      actions={shown && <Copy text={shown.correctedText} />}
      footer={shown && shown.edits.length > 0 && <Summary corrected={shown} stale={stale} />}
    >
      <div aria-live="polite" aria-busy={busy} className={classes.body}>
        {busy ? (
          <Loading />
        ) : error ? (
          <Failure message={error.message} onRetry={onRetry} />
        ) : !shown ? (
          <Message
            icon={<IconTextSpellcheck size={30} stroke={1.4} />}
            color="indigo"
            title="Nothing to show yet"
          >
            Paste a text and press Correct. Every change is marked and explained.
          </Message>
        ) : shown.edits.length === 0 ? (
          <Message
            icon={<IconCircleCheck size={30} stroke={1.4} />}
            color="teal"
            title="No mistakes found"
          >
            {stale ? "The text has changed since it was checked." : "The text can stay as it is."}
          </Message>
        ) : (
          <CorrectedText text={shown.text} edits={shown.edits} />
        )}
      </div>
    </Panel>
  );
}

function Copy({ text }: { text: string }) {
  return (
    <CopyButton value={text}>
      {({ copied, copy }) => (
        <Button
          variant="default"
          size="sm"
          leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
          onClick={copy}
        >
          {copied ? "Copied" : "Copy"}
        </Button>
      )}
    </CopyButton>
  );
}

function Summary({ corrected, stale }: { corrected: Corrected; stale: boolean }) {
  const applied = corrected.edits.filter((edit) => edit.applied).length;
  const suggested = corrected.edits.length - applied;
  return (
    <>
      <Group gap="xs">
        <Badge variant="light" color="teal" size="lg" tt="none">
          {applied} corrected
        </Badge>
        {suggested > 0 && (
          <Badge variant="light" color="orange" size="lg" tt="none">
            {suggested} to consider
          </Badge>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {stale ? "The text has changed since." : "Choose a mark to see why."}
      </Text>
    </>
  );
}

function Loading() {
  return (
    <Stack gap="md" p="lg" role="status" aria-label="Correcting">
      {[92, 100, 96, 40, 88, 100, 64].map((width, line) => (
        <Skeleton key={line} height={13} width={`${String(width)}%`} radius="xl" />
      ))}
    </Stack>
  );
}

function Failure({ message, onRetry }: { message: string; onRetry: () => void }) {
  return (
    <Alert m="lg" color="red" icon={<IconAlertTriangle />} title="The text could not be corrected">
      <Text size="sm" mb="sm">
        {message}
      </Text>
      <Button size="xs" variant="default" onClick={onRetry}>
        Try again
      </Button>
    </Alert>
  );
}

interface MessageProps {
  icon: ReactNode;
  color: string;
  title: string;
  children: ReactNode;
}

function Message({ icon, color, title, children }: MessageProps) {
  return (
    <Stack align="center" justify="center" gap={6} p="xl" flex={1} ta="center">
      <ThemeIcon variant="light" color={color} size={60} radius="xl" mb="xs">
        {icon}
      </ThemeIcon>
      <Text fw={600}>{title}</Text>
      <Text size="sm" c="dimmed" maw="20rem">
        {children}
      </Text>
    </Stack>
  );
}
