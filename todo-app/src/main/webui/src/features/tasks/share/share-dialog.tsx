import { Loader, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { errorMessage } from "@/shared/api/error-message";
import { Dialog } from "@/shared/dialog/dialog";
import { useI18n } from "@/shared/i18n/i18n";
import { LinkSection } from "./link-section";
import { listLinks } from "./links";

interface Props {
  onClose: () => void;
}

/** Makes and ends the secret addresses by which others have access to the list. */
export default function ShareDialog({ onClose }: Props) {
  const { t } = useI18n();
  const { data: links, error } = useQuery({
    queryKey: ["links"],
    queryFn: listLinks,
    gcTime: 0,
  });
  const created = (access: string) => links?.find((link) => link.access === access)?.created;

  return (
    <Dialog title={t("shareTitle")} onClose={onClose}>
      <Text>{t("shareHint")}</Text>
      {error && (
        <Text mt="sm" role="alert" c="var(--mantine-color-error)">
          {errorMessage(error, t)}
        </Text>
      )}
      {!links && !error && <Loader mt="md" size="sm" aria-label={t("loading")} />}
      {links && (
        <>
          <LinkSection
            access="write"
            title={t("shareWrite")}
            hint={t("shareWriteHint")}
            created={created("write")}
          />
          <LinkSection
            access="read"
            title={t("shareRead")}
            hint={t("shareReadHint")}
            created={created("read")}
          />
          <LinkSection
            access="calendar"
            title={t("shareCalendar")}
            hint={t("shareCalendarHint")}
            created={created("calendar")}
          />
        </>
      )}
    </Dialog>
  );
}
