import { Menu } from "@mantine/core";
import { IconLogin2, IconLogout2 } from "@tabler/icons-react";
import { useI18n } from "@/shared/i18n/i18n";
import { useAccount } from "./use-account";

const ICON = { size: 18, stroke: 1.75 };

/** Signing in or out, in the menu; nothing if there is no provider. */
export function AccountItems() {
  const { t } = useI18n();
  const { session, signIn, signOut } = useAccount();
  if (!session) {
    return null;
  }
  return (
    <>
      <Menu.Divider />
      {session.access ? (
        <Menu.Item leftSection={<IconLogout2 {...ICON} />} onClick={() => void signOut()}>
          {t("leaveList")}
        </Menu.Item>
      ) : session.signedIn ? (
        <>
          {session.name && <Menu.Label>{session.name}</Menu.Label>}
          <Menu.Item leftSection={<IconLogout2 {...ICON} />} onClick={() => void signOut()}>
            {t("signOut")}
          </Menu.Item>
        </>
      ) : (
        <Menu.Item leftSection={<IconLogin2 {...ICON} />} onClick={() => void signIn()}>
          {t("signIn")}
        </Menu.Item>
      )}
    </>
  );
}
