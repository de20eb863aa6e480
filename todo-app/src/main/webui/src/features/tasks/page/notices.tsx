import { useState } from "react";
import { lazyView } from "@/shared/layout/lazy-view";
import { GuestNote } from "../share/guest-note";
import { takeOffer } from "../account/arrival";
import { SignInEnded } from "../account/sign-in-ended";
import { isSignInEnded } from "../account/session";
import { useAccount } from "../account/use-account";
import { SyncStatus } from "../sync/sync-status";
import { LoadError } from "./load-error";

const OpenDialog = lazyView(() => import("../share/open-dialog"));
const DemoLeft = lazyView(() => import("../account/demo-left"));

type Props = Parameters<typeof SyncStatus>[0] &
  Omit<Parameters<typeof LoadError>[0], "error"> & {
    /** Why the list could not be loaded. */
    error: Error | null;
  };

/** What the user has to know before the list. */
export function Notices({ failure, waiting, error, ...retry }: Props) {
  const { session, error: sessionError } = useAccount();
  const [offer, setOffer] = useState(takeOffer);
  const left = session?.tasksInDemo ?? 0;
  if ([failure, error, sessionError].some(isSignInEnded)) {
    return <SignInEnded waiting={waiting} />;
  }
  return (
    <>
      {offer !== undefined && (
        <OpenDialog
          offer={offer}
          onClose={() => {
            setOffer(undefined);
          }}
        />
      )}
      <GuestNote />
      {error && <LoadError error={error} {...retry} />}
      {left > 0 && <DemoLeft count={left} />}
      <SyncStatus failure={failure} waiting={waiting} />
    </>
  );
}
