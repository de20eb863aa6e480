import { Anchor, Container, Group, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { ColorSchemeToggle } from "./color-scheme-toggle";
import classes from "./page-shell.module.css";

export function PageShell({ children }: { children: ReactNode }) {
  return (
    <div className={classes.page}>
      <header className={classes.header}>
        <Container size="xl" h="100%">
          <Group h="100%" justify="space-between" wrap="nowrap">
            <Anchor href="/" underline="never" c="inherit">
              <Group gap="sm" wrap="nowrap">
                <img src="/favicon.svg" alt="" width={30} height={30} />
                <Text fw={650} size="lg">
                  Analyst Toolkit
                </Text>
              </Group>
            </Anchor>
            <ColorSchemeToggle />
          </Group>
        </Container>
      </header>
      <Container size="xl" component="main" className={classes.main}>
        {children}
      </Container>
    </div>
  );
}
