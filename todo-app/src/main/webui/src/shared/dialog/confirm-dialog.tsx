import { Button, Group } from "@mantine/core";
import { Dialog } from "./dialog";

interface Props {
  title: string;
  text: string;
  confirm: string;
  cancel: string;
  /** Whether confirming loses nothing. */
  isSafe?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** The safe button has the focus: a key that is pressed once too often loses nothing. */
export function ConfirmDialog({
  title,
  text,
  confirm,
  cancel,
  isSafe,
  onConfirm,
  onCancel,
}: Props) {
  return (
    <Dialog title={title} onClose={onCancel}>
      {text}
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" radius="lg" onClick={onCancel} data-autofocus>
          {cancel}
        </Button>
        <Button {...(isSafe ? {} : { color: "red.9" })} radius="lg" onClick={onConfirm}>
          {confirm}
        </Button>
      </Group>
    </Dialog>
  );
}
