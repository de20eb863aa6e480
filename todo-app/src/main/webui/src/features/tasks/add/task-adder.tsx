import { Button, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import {
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type SubmitEvent,
} from "react";
import { useI18n } from "@/shared/i18n/i18n";
import { isComposing } from "@/shared/keyboard";
import { lazyView } from "@/shared/layout/lazy-view";
import { store, stored } from "@/shared/storage";
import type { NewTask } from "../change/new-task";
import { DragHandle } from "../list/drag-handle";
import { ADDER } from "../list/task-order";
import { useSortableItem } from "../list/sortable-items";
import listClasses from "../list/task-list.module.css";
import { useLists } from "../lists/use-lists";
import { quickAdd } from "./quick-add";
import { useParser } from "./use-parser";
import { tasksOf, withNotes } from "./pasted-lines";
import classes from "./task-adder.module.css";

const QuickChips = lazyView(() => import("./quick-chips"));
const PasteDialog = lazyView(() => import("./paste-dialog"));

const NOTHING: ReadonlySet<string> = new Set();

/** The text that was typed and not added yet outlives the page. */
const DRAFT = "draft-adder";

interface Props {
  movable: boolean;
  /** See `useSortableItem`. */
  connected: boolean;
  onAdd: (tasks: NewTask[]) => void;
}

/** The row with the field for new tasks. A new task appears directly below it. */
export function TaskAdder({ movable, connected, onAdd }: Props) {
  const { t } = useI18n();
  const [text, setText] = useState(() => stored(DRAFT) ?? "");
  const [pasted, setPasted] = useState<{ tasks: NewTask[]; text: string }>();
  const [dismissed, setDismissed] = useState(NOTHING);
  const parser = useParser();
  const lists = useLists();
  const { parts } = useMemo(
    () => quickAdd(text, parser, lists, dismissed),
    [text, parser, lists, dismissed],
  );
  const input = useRef<HTMLInputElement>(null);
  const { item, handle } = useSortableItem(ADDER, connected);

  function type(typed: string) {
    setText(typed);
    store(DRAFT, typed);
  }

  function add(event: SubmitEvent) {
    event.preventDefault();
    input.current?.focus();
    const { name, fields } = quickAdd(text, parser, lists, dismissed);
    if (name) {
      onAdd([{ ...withNotes(name), ...fields }]);
      type("");
      setDismissed(NOTHING);
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Enter" && isComposing(event.nativeEvent)) {
      event.preventDefault();
    }
  }

  function onPaste(event: ClipboardEvent) {
    const clipboard = event.clipboardData.getData("text/plain");
    const tasks = tasksOf(clipboard);
    if (tasks.length > 1) {
      event.preventDefault();
      setPasted({ tasks, text: clipboard.trim() });
    }
  }

  function addPasted(tasks: NewTask[]) {
    setPasted(undefined);
    onAdd(tasks);
  }

  return (
    <li {...item} className={`${listClasses.item} ${classes.item}`}>
      <form className={classes.adder} onSubmit={add}>
        {movable && <DragHandle label={t("moveAdder")} handle={handle} />}
        <TextInput
          ref={input}
          data-focus
          dir="auto"
          className={classes.input}
          aria-label={t("newTask")}
          placeholder={t("newTaskPlaceholder")}
          size="lg"
          variant="unstyled"
          autoComplete="off"
          autoFocus
          enterKeyHint="done"
          value={text}
          onChange={(event) => {
            type(event.currentTarget.value);
          }}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        />
        <Button
          type="submit"
          size="md"
          radius="lg"
          aria-label={t("add")}
          classNames={{ root: classes.add, label: classes.label, section: classes.plus }}
          leftSection={<IconPlus size={18} stroke={2.25} />}
        >
          {t("add")}
        </Button>
      </form>
      {parts.length > 0 && (
        <QuickChips
          parts={parts}
          onDismiss={(part) => {
            setDismissed(new Set([...dismissed, part.text]));
            input.current?.focus();
          }}
        />
      )}
      {pasted && (
        <PasteDialog
          tasks={pasted.tasks}
          onAdd={() => {
            addPasted(pasted.tasks);
          }}
          onAddOne={() => {
            const [first] = pasted.tasks;
            addPasted([{ name: first?.name ?? "", notes: pasted.text }]);
          }}
          onCancel={() => {
            setPasted(undefined);
          }}
        />
      )}
    </li>
  );
}
