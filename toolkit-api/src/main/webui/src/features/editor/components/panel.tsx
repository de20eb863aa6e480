import { Group, Paper, Title } from "@mantine/core";
import { type ReactNode, type Ref, useId } from "react";
import classes from "./panel.module.css";

interface PanelProps {
  ref?: Ref<HTMLElement>;
  title: string;
  actions: ReactNode;
  children: ReactNode;
  footer?: ReactNode;
}

export function Panel({ ref, title, actions, children, footer }: PanelProps) {
  const id = useId();
  return (
    <Paper
      ref={ref}
      withBorder
      shadow="xs"
      radius="lg"
      component="section"
      aria-labelledby={id}
      className={classes.panel}
    >
      <Group className={classes.bar} justify="space-between" wrap="nowrap">
        <Title order={2} size="h5" id={id} className={classes.title}>
          {title}
        </Title>
        {actions}
      </Group>
      <div className={classes.body}>{children}</div>
      {footer && <Group className={classes.footer}>{footer}</Group>}
    </Paper>
  );
}
