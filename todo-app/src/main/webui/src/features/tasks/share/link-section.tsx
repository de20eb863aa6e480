import { Button, CopyButton, Group, Text, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId } from "react";
import { errorMessage } from "@/shared/api/error-message";
import { useDateFormats } from "@/shared/i18n/use-date-formats";
import { useI18n } from "@/shared/i18n/i18n";
import classes from "./link-section.module.css";
import { createLink, deleteLink, type Access } from "./links";

interface Props {
  access: Access;
  title: string;
  hint: string;
  /** Undefined if there is no link. */
  created: string | undefined;
}

/** One link of the list. Its address is visible until the dialog closes. */
export function LinkSection({ access, title, hint, created }: Props) {
  const { t } = useI18n();
  const dates = useDateFormats();
  const titleId = useId();
  const onceId = useId();
  const queryClient = useQueryClient();
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: ["links"] });
  const make = useMutation({ mutationFn: () => createLink(access), onSuccess });
  const end = useMutation({
    mutationFn: () => deleteLink(access),
    onSuccess: () => {
      make.reset();
      return onSuccess();
    },
  });
  const works = make.isPending || end.isPending;
  const error = make.error ?? end.error;

  return (
    <section className={classes.section} aria-labelledby={titleId}>
      <h3 id={titleId} className={classes.title}>
        {title}
      </h3>
      <Text size="sm" c="var(--app-quiet)">
        {hint}
        {created !== undefined && !make.data && (
          <> {t("shareSince", { date: dates.shortDate(new Date(created)) })}</>
        )}
      </Text>
      {make.data && (
        <Text id={onceId} mt="xs" size="sm">
          {t("shareOnce")}
        </Text>
      )}
      {make.data && (
        <Group mt={4} gap="xs" align="flex-end" wrap="nowrap">
          <TextInput
            aria-label={t("shareAddress")}
            aria-describedby={onceId}
            value={make.data}
            readOnly
            radius="lg"
            flex={1}
            autoFocus
            onFocus={({ currentTarget }) => {
              currentTarget.select();
            }}
          />
          <CopyButton value={make.data}>
            {({ copied, copy }) => (
              <Button radius="lg" onClick={copy}>
                {t(copied ? "copied" : "copy")}
              </Button>
            )}
          </CopyButton>
        </Group>
      )}
      {error && (
        <Text mt="xs" size="sm" role="alert" c="var(--mantine-color-error)">
          {errorMessage(error, t)}
        </Text>
      )}
      <Group mt="xs" gap="xs">
        <Button
          size="xs"
          radius="lg"
          variant={created === undefined ? "light" : "default"}
          loading={make.isPending}
          disabled={works}
          onClick={() => {
            make.mutate();
          }}
        >
          {t(created === undefined ? "shareCreate" : "shareReplace")}
        </Button>
        {created !== undefined && (
          <Button
            size="xs"
            radius="lg"
            variant="default"
            disabled={works}
            onClick={() => {
              end.mutate();
            }}
          >
            {t("shareEnd")}
          </Button>
        )}
      </Group>
    </section>
  );
}
