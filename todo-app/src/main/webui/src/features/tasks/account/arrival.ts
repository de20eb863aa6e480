import { forgetDrafts } from "../edit/drafts";
import { forgetList } from "../api/saved-list";
import { forgetOperations } from "../sync/operation-store";
import { remove, store, stored } from "@/shared/storage";
import { openLink } from "../share/links";
import { getSession, LIST } from "./session";

const CHANNEL = "account";

export type SignInFailure = "failed" | "unavailable";

let failure: SignInFailure | undefined;

/** In the part of an address that browsers send to nobody. */
const LINK = /^#list=([\w-]{43})$/;

let offer: string | undefined;

/**
 * Runs before the page, when the browser comes back from the provider. What an earlier account left
 * in this browser must neither be shown to this one nor be sent to its list.
 */
export async function arrive(): Promise<void> {
  const [, key] = LINK.exec(location.hash) ?? [];
  if (key !== undefined) {
    // Out of sight, so that nobody reads or copies it by chance.
    history.replaceState(null, "", "/");
    offer = key;
    return;
  }
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

/** The key of a link that the user has followed; only once. */
export function takeOffer(): string | undefined {
  const taken = offer;
  offer = undefined;
  return taken;
}

/** Opens the list of a link in place of the own one, of which nothing stays in this browser. */
export async function visit(key: string): Promise<void> {
  await openLink(key);
  await forgetEverything();
  store(LIST, (await getSession()).list ?? "");
  tellOtherTabs();
  location.assign("/");
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
