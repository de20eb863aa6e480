import { ActionIcon } from "@mantine/core";
import { IconLayoutList } from "@tabler/icons-react";
import { useState } from "react";
import { Dialog } from "@/shared/dialog/dialog";
import { useLaterTexts } from "@/shared/i18n/later-texts";
import type { Task, TaskList } from "../api/tasks";
import { ListDialog } from "./list-dialog";
import { ListEntries } from "./list-entries";
import classes from "./list-nav.module.css";
import { listOf, useLists } from "./use-lists";
import type { Scope } from "./use-scope";

interface Props {
  scope: Scope;
  onOpen: (scope: Scope) => void;
  /** Those of all lists. */
  tasks: Task[];
  isReader: boolean;
  isOffline: boolean;
}

/** All lists: beside the tasks where there is room, and behind a button where there is none. */
export default function ListNav({ onOpen, ...props }: Props) {
  const text = useLaterTexts();
  const lists = useLists();
  const [isOpen, setOpen] = useState(false);
  const [edited, setEdited] = useState<TaskList | "new">();

  function close() {
    setOpen(false);
  }

  const entries = (
    <ListEntries
      {...props}
      onOpen={(scope) => {
        close();
        onOpen(scope);
      }}
      onEdit={(list) => {
        close();
        setEdited(list);
      }}
    />
  );
  return (
    <>
      <ActionIcon
        className={classes.opener}
        variant="subtle"
        color="gray"
        size={40}
        radius="xl"
        aria-label={text("lists")}
        onClick={() => {
          setOpen(true);
        }}
      >
        <IconLayoutList size={20} stroke={1.75} />
      </ActionIcon>
      <nav className={classes.side} aria-label={text("lists")}>
        {entries}
      </nav>
      {isOpen && (
        <Dialog title={text("lists")} onClose={close}>
          <nav aria-label={text("lists")}>{entries}</nav>
        </Dialog>
      )}
      {edited && (
        <ListDialog
          list={edited === "new" ? undefined : edited}
          taskCount={
            edited === "new"
              ? 0
              : props.tasks.filter((task) => listOf(task, lists) === edited.id).length
          }
          onCreated={({ id }) => {
            onOpen({ list: id });
          }}
          onClose={() => {
            setEdited(undefined);
          }}
        />
      )}
    </>
  );
}
