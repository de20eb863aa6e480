import { forgetDrafts } from "../edit/drafts";
import { forgetList } from "../api/saved-list";
import { forgetOperations } from "../sync/operation-store";
import { remove, store, stored } from "@/shared/storage";
import { getSession } from "./session";

/** The list of the account that this browser has data of. */
const LIST = "list";

const CHANNEL = "account";

export type SignInFailure = "failed" | "unavailable";

let failure: SignInFailure | undefined;

/**
 * Runs before the page, when the browser comes back from the provider. What an earlier account left
 * in this browser must neither be shown to this one nor be sent to its list.
 */
export async function arrive(): Promise<void> {
  const result = new URLSearchParams(location.search).get("sign-in");
  if (result === null) {
    return;
  }
  history.replaceState(null, "", "/");
  if (result === "done") {
    const { list } = await getSession();
    const before = stored(LIST);
    if (before !== null && before !== list) {
      await forgetEverything();
    }
    store(LIST, list ?? "");
    tellOtherTabs();
  } else if (result === "failed" || result === "unavailable") {
    failure = result;
  }
}

/** Why the person could not sign in; only once. */
export function takeFailure(): SignInFailure | undefined {
  const taken = failure;
  failure = undefined;
  return taken;
}

/** Removes the copy of an account's list from this browser, with what was typed and not saved. */
export async function forgetEverything(): Promise<void> {
  remove(LIST);
  forgetDrafts();
  await Promise.all([forgetList(), forgetOperations()]);
}

/** One for the whole page: it does not get its own messages. */
let channel: BroadcastChannel | undefined;

export function tellOtherTabs() {
  channel ??= new BroadcastChannel(CHANNEL);
  channel.postMessage("changed");
}

/** Another tab has signed in or out: this page shows a list that is not the user's any more. */
export function followOtherTabs() {
  channel ??= new BroadcastChannel(CHANNEL);
  channel.onmessage = () => {
    location.reload();
  };
}
