import { Button, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useRef, useState, type SubmitEvent } from "react";
import { useCreateTask } from "../hooks/use-tasks";
import classes from "./task-adder.module.css";

/** The API's own limit. */
const MAX_NAME = 200;

export function TaskAdder() {
  const [name, setName] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const createTask = useCreateTask();

  function add(event: SubmitEvent) {
    event.preventDefault();
    input.current?.focus();
    const typed = name.trim();
    if (!typed) {
      return;
    }
    setName("");
    createTask.mutate(typed, {
      // Nobody should have to type it again, unless they are typing the next one already.
      onError: () => {
        setName((next) => next || typed);
      },
    });
  }

  return (
    <form className={classes.adder} onSubmit={add}>
      <TextInput
        ref={input}
        className={classes.input}
        aria-label="New task"
        placeholder="What needs doing?"
        size="lg"
        variant="unstyled"
        maxLength={MAX_NAME}
        autoComplete="off"
        autoFocus
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
      />
      <Button
        type="submit"
        size="md"
        radius="lg"
        leftSection={<IconPlus size={18} stroke={2.25} />}
      >
        Add
      </Button>
    </form>
  );
}
