import { Text } from "@mantine/core";
import { IconCircleCheck, IconCircleDashed } from "@tabler/icons-react";
import type { Schemas } from "@/shared/api/client";
import { useI18n } from "@/shared/i18n/i18n";
import { providerName } from "@/shared/text/provider-names";
import classes from "./providers.module.css";

/** The only provider on the API's machine, and the only one that makes drafts. */
const LOCAL = "apertium";

/** Lists the providers and says where the text goes, or why one is not available. */
export function Providers({ providers }: { providers: Schemas["ProviderPairs"][] }) {
  const { t } = useI18n();
  return (
    <section className={`app-card ${classes.providers}`} aria-label={t("providers")}>
      <h2 className={classes.heading}>{t("providers")}</h2>
      {providers.every(({ available }) => !available) && (
        <Text size="sm" mb="xs">
          {t("noProvider")}
        </Text>
      )}
      <dl className={classes.list}>
        {providers.map(({ provider, available, reason }) => (
          <div key={provider} className={classes.provider}>
            <dt data-available={available || undefined}>
              {available ? (
                <IconCircleCheck size={18} stroke={1.75} aria-hidden />
              ) : (
                <IconCircleDashed size={18} stroke={1.75} aria-hidden />
              )}
              {providerName(provider)}
            </dt>
            <dd>
              {available ? t(provider === LOCAL ? "localProvider" : "externalProvider") : reason}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
