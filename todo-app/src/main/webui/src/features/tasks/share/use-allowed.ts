import { useMemo } from "react";
import { useI18n } from "@/shared/i18n/i18n";
import { showError } from "@/shared/notify";
import { useAccount } from "../account/use-account";
import type { TaskActions } from "../change/use-task-actions";

/** The actions of the user. A guest who may only read learns that from each of them. */
export function useAllowed(all: TaskActions) {
  const { t } = useI18n();
  const { session } = useAccount();
  const isReader = session?.access === "read";
  const actions = useMemo(() => {
    const refuse = () => {
      showError(t("notSaved"), t("linkForbids"), t("dismiss"));
    };
    return isReader ? refusing(all, refuse) : all;
  }, [isReader, all, t]);
  return { actions, isReader };
}

function refusing(actions: TaskActions, refuse: () => void): TaskActions {
  const refused = Object.fromEntries(Object.keys(actions).map((name) => [name, refuse]));
  return {
    ...(refused as unknown as TaskActions),
    isReadOnly: true,
    add: () => {
      refuse();
      return [];
    },
    mayEdit: () => {
      refuse();
      return false;
    },
  };
}
