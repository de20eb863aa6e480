import { Alert, Loader } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useI18n } from "@/shared/i18n/i18n";
import { PageLayout } from "@/shared/layout/page-layout";
import type { Credit } from "../credit";
import { Article } from "./article";
import classes from "./credits-page.module.css";

export default function CreditsPage() {
  const { t } = useI18n();
  const { data, error } = useQuery({ queryKey: ["credits"], queryFn: loadCredits });
  return (
    <PageLayout title={t("credits")}>
      <Article title={t("credits")}>
        <p>{t("creditsIntro")}</p>
        {error && <Alert color="red">{t("creditsFailed")}</Alert>}
        {!data && !error && <Loader type="dots" />}
        <ul className={classes.credits}>
          {data?.map((credit) => (
            <li key={credit.name}>
              <CreditEntry credit={credit} />
            </li>
          ))}
        </ul>
      </Article>
    </PageLayout>
  );
}

function CreditEntry({ credit }: { credit: Credit }) {
  const { t } = useI18n();
  return (
    <>
      <div className={classes.name}>
        {credit.homepage ? (
          <a href={credit.homepage} rel="noopener noreferrer" target="_blank">
            {credit.name}
          </a>
        ) : (
          credit.name
        )}{" "}
        <span className={classes.version}>{credit.version}</span>
      </div>
      {credit.text ? (
        <details>
          <summary aria-label={`${t("licence")} ${credit.license}, ${credit.name}`}>
            {credit.license}
          </summary>
          <pre lang="en" className={classes.text} tabIndex={0}>
            {credit.text}
          </pre>
        </details>
      ) : (
        <span className={classes.version}>{credit.license}</span>
      )}
    </>
  );
}

async function loadCredits({ signal }: { signal: AbortSignal }): Promise<Credit[]> {
  const response = await fetch(creditsUrl(), { signal });
  if (!response.ok) {
    throw new Error(`${response.status}`);
  }
  return (await response.json()) as Credit[];
}

/** In the folder of this release, which the scripts are in as well; only they know where it is. */
function creditsUrl() {
  const script = import.meta.url;
  return import.meta.env.DEV
    ? `${import.meta.env.BASE_URL}credits.json`
    : new URL("../credits.json", script);
}
