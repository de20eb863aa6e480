import type { ComponentProps } from "react";
import { lazyView } from "@/shared/layout/lazy-view";
import { quiet } from "@/shared/quiet";
import classes from "./lazy-list-nav.module.css";
import type LoadedListNav from "./list-nav";

/** On a phone it is only a button, which can wait. */
export const ListNav = lazyView<ComponentProps<typeof LoadedListNav>>(
  async () => {
    if (!window.matchMedia("(min-width: 78em)").matches) {
      await quiet;
    }
    return import("./list-nav");
  },
  { loading: () => <span className={classes.placeholder} /> },
);
