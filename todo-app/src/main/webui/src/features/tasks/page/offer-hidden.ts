import type { Translate } from "@/shared/i18n/i18n";
import type { Task } from "../api/tasks";
import { showToast } from "../change/toast";
import { ADDER } from "../list/task-order";

/** Says that a new task is not in the view, and offers to show it. */
export function offerHidden({ id, name }: Task, t: Translate, show: (id: string) => void) {
  showToast({
    message: t("addedHidden", { name }),
    actions: [
      {
        label: t("show"),
        run: () => {
          show(id);
        },
      },
    ],
    item: ADDER,
    dismiss: t("dismiss"),
  });
}
