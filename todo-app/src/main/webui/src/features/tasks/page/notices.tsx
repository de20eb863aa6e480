import { DemoLeft } from "../account/demo-left";
import { OpenDialog } from "../share/open-dialog";
import { SyncStatus } from "../sync/sync-status";

/** What the user has to know before the list. */
export function Notices(props: Parameters<typeof SyncStatus>[0]) {
  return (
    <>
      <OpenDialog />
      <DemoLeft />
      <SyncStatus {...props} />
    </>
  );
}
