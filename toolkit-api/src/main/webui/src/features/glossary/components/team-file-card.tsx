import { Button, FileButton, Group, Text } from "@mantine/core";
import { IconFileText } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import { errorMessage } from "@/shared/api/error-message";
import { download } from "@/shared/download";
import { useI18n } from "@/shared/i18n/i18n";
import { showToast } from "@/shared/layout/toast";
import { useStore } from "@/shared/state/persisted-store";
import { teamFile } from "@/shared/team/team-file";
import { decodeText } from "../csv";
import { ACCEPTED, EXAMPLE, exportTermbase, readTeamFile } from "../termbase";
import classes from "./glossary-page.module.css";

/** The file with a team's rules and terms, which is sent with each check. */
export function TeamFileCard() {
  const { t } = useI18n();
  const file = useStore(teamFile);
  const resetChoice = useRef<() => void>(null);

  const load = useMutation({
    retry: false,
    mutationFn: async (chosen: File) =>
      readTeamFile(chosen.name, decodeText(await chosen.arrayBuffer())),
    onSuccess: (loaded) => {
      replace(loaded, t("teamFileLoaded", { name: loaded.name }));
    },
  });
  const save = useMutation({
    retry: false,
    mutationFn: async (format: "text/csv" | "application/xml") => {
      if (file) {
        const name = format === "text/csv" ? "termbase.csv" : "termbase.tbx";
        download(new Blob([await exportTermbase(file, format)], { type: format }), name);
      }
    },
  });

  function replace(next: typeof file, message: string) {
    const before = teamFile.get();
    teamFile.set(next);
    showToast(t, message, {
      undo: () => {
        teamFile.set(before);
      },
    });
  }

  const error = load.error ?? save.error;
  return (
    <section className={`app-card ${classes.card} ${classes.team}`} aria-label={t("teamFile")}>
      <h2 className={classes.title}>{t("teamFile")}</h2>
      <Text c="dimmed" mb="md">
        {t("teamFileIntro")}
      </Text>
      {file ? (
        <div className={classes.file}>
          <IconFileText size={20} stroke={1.5} aria-hidden />
          <b>{file.name}</b>
          <Button
            className={classes.remove}
            radius="lg"
            size="compact-sm"
            variant="subtle"
            color="gray"
            onClick={() => {
              load.reset();
              replace(null, t("teamFileRemoved"));
            }}
          >
            {t("removeIt")}
          </Button>
        </div>
      ) : (
        <Text c="dimmed" ta="center" py="md">
          {t("noTeamFile")}
        </Text>
      )}
      {error && (
        <p className={classes.wrong} role="alert">
          {load.variables && <b>{load.variables.name} </b>}
          {errorMessage(error, t)}
        </p>
      )}
      <Group gap="xs" mt="md">
        <FileButton
          resetRef={resetChoice}
          accept={ACCEPTED}
          onChange={(chosen) => {
            if (chosen) {
              // Otherwise there would be no event when the same file is chosen again.
              resetChoice.current?.();
              load.mutate(chosen);
            }
          }}
        >
          {(props) => (
            <Button
              {...props}
              radius="lg"
              variant={file ? "default" : "filled"}
              loading={load.isPending}
            >
              {t(file ? "replaceTeamFile" : "loadTeamFile")}
            </Button>
          )}
        </FileButton>
        {!file && (
          <Button
            radius="lg"
            variant="default"
            onClick={() => {
              download(new Blob([EXAMPLE], { type: "application/yaml" }), "team-rules.yaml");
            }}
          >
            {t("saveExample")}
          </Button>
        )}
        {file && (
          <>
            <Button
              radius="lg"
              variant="default"
              onClick={() => {
                download(new Blob([file.text], { type: "application/yaml" }), file.name);
              }}
            >
              {t("saveYaml")}
            </Button>
            <Button
              radius="lg"
              variant="default"
              onClick={() => {
                save.mutate("text/csv");
              }}
            >
              {t("termsAsCsv")}
            </Button>
            <Button
              radius="lg"
              variant="default"
              onClick={() => {
                save.mutate("application/xml");
              }}
            >
              {t("termsAsTbx")}
            </Button>
          </>
        )}
      </Group>
    </section>
  );
}
