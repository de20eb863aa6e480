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

export function ConfirmDialog({ title, text, confirm, cancel, onConfirm, onCancel }: Props) {
  return (
    <Dialog title={title} onClose={onCancel}>
      {text}
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" radius="lg" onClick={onCancel}>
          {cancel}
        </Button>
        <Button color="red.9" radius="lg" onClick={onConfirm} data-autofocus>
          {confirm}
        </Button>
      </Group>
    </Dialog>
  );
}
