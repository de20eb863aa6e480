import { Button, CopyButton, Group, Loader, Text, TextInput } from "@mantine/core";
import { useEffect, useState } from "react";
import { errorMessage } from "@/shared/api/error-message";
import { Dialog } from "@/shared/dialog/dialog";
import { useDateFormats } from "@/shared/i18n/use-date-formats";
import { useI18n } from "@/shared/i18n/i18n";
import { createFeed, deleteFeed, feedCreated } from "../api/tasks";

interface Props {
  onClose: () => void;
}

type Feed =
  | { state: "loading" }
  | { state: "none" }
  | { state: "hidden"; created: string }
  | { state: "shown"; address: string };

/** Makes and ends the secret address by which a calendar reads the list. */
export default function FeedDialog({ onClose }: Props) {
  const { t } = useI18n();
  const formats = useDateFormats();
  const [feed, setFeed] = useState<Feed>({ state: "loading" });
  const [error, setError] = useState<string>();
  const [works, setWorks] = useState(false);

  async function attempt(work: () => Promise<Feed>) {
    setWorks(true);
    setError(undefined);
    try {
      setFeed(await work());
    } catch (failure) {
      setError(errorMessage(failure as Error, t));
    } finally {
      setWorks(false);
    }
  }

  async function load(): Promise<Feed> {
    const created = await feedCreated();
    return created === null ? { state: "none" } : { state: "hidden", created };
  }

  useEffect(() => {
    void attempt(load);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- asks once, when the dialog opens
  }, []);

  const exists = feed.state === "hidden" || feed.state === "shown";
  return (
    <Dialog title={t("feedTitle")} onClose={onClose}>
      <Text>{t("feedText")}</Text>
      {feed.state === "hidden" && (
        <Text mt="sm" c="dimmed">
          {t("feedSince", { date: formats.shortDate(new Date(feed.created)) })}
        </Text>
      )}
      {feed.state === "shown" && (
        <Group mt="md" gap="xs" align="flex-end" wrap="nowrap">
          <TextInput
            label={t("feedAddress")}
            description={t("feedOnce")}
            value={feed.address}
            readOnly
            radius="lg"
            flex={1}
            autoFocus
            onFocus={({ currentTarget }) => {
              currentTarget.select();
            }}
          />
          <CopyButton value={feed.address}>
            {({ copied, copy }) => (
              <Button radius="lg" onClick={copy}>
                {t(copied ? "copied" : "copy")}
              </Button>
            )}
          </CopyButton>
        </Group>
      )}
      {error !== undefined && (
        <Text mt="sm" role="alert" c="var(--mantine-color-error)">
          {error}
        </Text>
      )}
      <Group justify="flex-end" mt="lg" gap="xs">
        {feed.state === "loading" && works && <Loader size="sm" aria-label={t("loading")} />}
        {feed.state === "loading" && !works && (
          <Button radius="lg" onClick={() => void attempt(load)}>
            {t("tryAgain")}
          </Button>
        )}
        {exists && (
          <Button
            variant="default"
            radius="lg"
            disabled={works}
            onClick={() =>
              void attempt(async () => {
                await deleteFeed();
                return { state: "none" };
              })
            }
          >
            {t("feedEnd")}
          </Button>
        )}
        {feed.state !== "loading" && (
          <Button
            variant={exists ? "default" : "filled"}
            radius="lg"
            loading={works}
            onClick={() =>
              void attempt(async () => ({ state: "shown", address: await createFeed() }))
            }
          >
            {t(exists ? "feedReplace" : "feedCreate")}
          </Button>
        )}
      </Group>
    </Dialog>
  );
}
