import { Button, Group } from "@mantine/core";
import { Dialog } from "./dialog";

interface Props {
  title: string;
  text: string;
  confirm: string;
  cancel: string;
  onConfirm: () => void;
  onCancel: () => void;
}

/** The safe button has the focus: a key that is pressed once too often loses nothing. */
export function ConfirmDialog({ title, text, confirm, cancel, onConfirm, onCancel }: Props) {
  return (
    <Dialog title={title} onClose={onCancel}>
      {text}
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" radius="lg" onClick={onCancel} data-autofocus>
          {cancel}
        </Button>
        <Button color="red.9" radius="lg" onClick={onConfirm}>
          {confirm}
        </Button>
      </Group>
    </Dialog>
  );
}
