import "@mantine/core/styles/Popover.css";
import "@mantine/core/styles/Menu.css";

import { Menu } from "@mantine/core";
import {
  IconShare,
  IconFileImport,
  IconFileTypeCsv,
  IconJson,
  IconKeyboard,
  IconListCheck,
} from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { errorMessage } from "@/shared/api/error-message";
import { useI18n } from "@/shared/i18n/i18n";
import { useLaterTexts } from "@/shared/i18n/later-texts";
import { showError } from "@/shared/notify";
import { AccountItems } from "../account/account-items";
import { useAccount } from "../account/use-account";
import { loadParser } from "../add/quick-add";
import { exportTasks } from "../api/tasks";
import ShareDialog from "../share/share-dialog";
import { useActions } from "../change/use-task-actions";
import ImportDialog from "../import/import-dialog";
import { isInList, readTaskFile, textOf, type TaskFile } from "../import/task-file";
import { useSync } from "../sync/sync-context";
import { Dots } from "./menu-button";

const ICON = { size: 18, stroke: 1.75 };

interface Props {
  onHelp: () => void;
  onSelect: () => void;
}

/** Opens as soon as it is there, because the user has asked for it. */
export default function TaskMenu({ onHelp, onSelect }: Props) {
  const { t, language, locale } = useI18n();
  const later = useLaterTexts();
  const { importFile, isReadOnly } = useActions();
  const { session } = useAccount();
  const sync = useSync();
  const target = useRef<HTMLButtonElement>(null);
  const fileInput = useRef<HTMLInputElement>(null);
  const [showsShare, setShowsShare] = useState(false);
  const [opened, setOpened] = useState<TaskFile>();

  useEffect(() => {
    // With the focus, which comes back here when the menu closes.
    target.current?.focus();
    target.current?.click();
  }, []);

  function needsAnswer(file: File, { entries }: TaskFile): boolean {
    const isKnown = isInList(sync.shown());
    return (
      !file.name.toLowerCase().endsWith(".json") ||
      entries.some(({ task, faults }) => faults.length > 0 || isKnown(task))
    );
  }

  async function open(file: File) {
    try {
      const parser = await loadParser(language, locale).catch(() => undefined);
      const text = textOf(await file.arrayBuffer());
      const read = text === undefined ? undefined : readTaskFile(file.name, text, parser?.dates);
      if (read === undefined) {
        showError(t("notImported"), later("importNoList"), t("dismiss"));
      } else if (read === "unchecked") {
        await importFile(file);
      } else if (read.entries.length === 0) {
        showError(t("notImported"), later("importNoTasks"), t("dismiss"));
      } else if (needsAnswer(file, read)) {
        setOpened(read);
      } else {
        await importFile(file);
      }
    } catch (error) {
      showError(t("notImported"), errorMessage(error as Error, t), t("dismiss"));
    }
  }

  async function exportFile(type: "application/json" | "text/csv", name: string) {
    try {
      download(await exportTasks(type), name);
    } catch (error) {
      showError(t("notExported"), errorMessage(error as Error, t), t("dismiss"));
    }
  }

  return (
    <>
      <Menu
        position="bottom-end"
        radius="lg"
        shadow="md"
        width={240}
        withInitialFocusPlaceholder={false}
      >
        <Menu.Target>
          <Dots ref={target} />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconKeyboard {...ICON} />} onClick={onHelp}>
            {t("shortcuts")}
          </Menu.Item>
          {!isReadOnly && (
            <Menu.Item leftSection={<IconListCheck {...ICON} />} onClick={onSelect}>
              {t("selectTasks")}
            </Menu.Item>
          )}
          <Menu.Divider />
          {!isReadOnly && (
            <Menu.Item
              leftSection={<IconFileImport {...ICON} />}
              onClick={() => fileInput.current?.click()}
            >
              {t("importTasks")}
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<IconJson {...ICON} />}
            onClick={() => void exportFile("application/json", "tasks.json")}
          >
            {t("exportJson")}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFileTypeCsv {...ICON} />}
            onClick={() => void exportFile("text/csv", "tasks.csv")}
          >
            {t("exportCsv")}
          </Menu.Item>
          {!session?.access && (
            <Menu.Item
              leftSection={<IconShare {...ICON} />}
              onClick={() => {
                setShowsShare(true);
              }}
            >
              {t("share")}
            </Menu.Item>
          )}
          <AccountItems />
        </Menu.Dropdown>
      </Menu>
      <input
        ref={fileInput}
        type="file"
        accept=".json,.csv,.txt,.md,application/json,text/csv,text/plain"
        hidden
        aria-label={t("importTasks")}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          // Lets the user choose the same file again after a failed import.
          event.currentTarget.value = "";
          if (file) {
            void open(file);
          }
        }}
      />
      {showsShare && (
        <ShareDialog
          onClose={() => {
            setShowsShare(false);
          }}
        />
      )}
      {opened && (
        <ImportDialog
          file={opened}
          tasks={sync.shown()}
          onCancel={() => {
            setOpened(undefined);
          }}
          onImport={(tasks) => {
            setOpened(undefined);
            void importFile(new Blob([JSON.stringify({ version: 1, tasks })]));
          }}
        />
      )}
    </>
  );
}

function download(content: Blob, name: string) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
