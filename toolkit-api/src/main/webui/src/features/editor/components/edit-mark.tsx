import { Anchor, Badge, Group, Popover, Text, UnstyledButton } from "@mantine/core";
import type { Edit } from "@/shared/api/client";
import classes from "./edit-mark.module.css";

/** One finding in its place; a click or Enter explains it. */
export function EditMark({ edit }: { edit: Edit }) {
  const [first, ...others] = edit.replacements;
  return (
    <Popover width={290} position="bottom-start" withArrow shadow="md" radius="md">
      <Popover.Target>
        <UnstyledButton
          component="button"
          className={edit.applied ? classes.applied : classes.suggested}
        >
          {edit.applied ? (
            <>
              <del>{edit.original}</del> <ins>{first}</ins>
            </>
          ) : (
            edit.original
          )}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Badge variant="light" size="sm" tt="none" color={edit.applied ? "teal" : "orange"}>
          {edit.applied ? "Corrected" : "To consider"}
        </Badge>
        <Text size="sm" mt={8}>
          {edit.message}
        </Text>
        <Replacements values={edit.applied ? others : edit.replacements} applied={edit.applied} />
        {edit.url && (
          <Anchor href={edit.url} target="_blank" rel="noreferrer" size="sm" mt={8} display="block">
            Learn more
          </Anchor>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

function Replacements({ values, applied }: { values: string[]; applied: boolean }) {
  if (values.length === 0) {
    return null;
  }
  return (
    <Group gap={6} mt={8}>
      <Text size="sm" c="dimmed">
        {applied ? "Or" : "Perhaps"}
      </Text>
      {values.map((value) => (
        <Badge key={value} variant="default" tt="none" fw={500} size="lg">
          {value}
        </Badge>
      ))}
    </Group>
  );
}
