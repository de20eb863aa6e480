import "@mantine/core/styles/Alert.css";

import { Alert, Loader } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useI18n } from "@/shared/i18n/i18n";
import { PageLayout } from "@/shared/layout/page-layout";
import type { Credit, Credits } from "../credits";
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
        {data && <CreditList title={t("creditsPage")} credits={data.page} />}
        {data && <CreditList title={t("creditsServer")} credits={data.server} />}
      </Article>
    </PageLayout>
  );
}

function CreditList({ title, credits }: { title: string; credits: Credit[] }) {
  if (credits.length === 0) {
    return null;
  }
  return (
    <section>
      <h2 className={classes.part}>
        {title} <span className={classes.version}>{credits.length}</span>
      </h2>
      <ul className={classes.credits}>
        {credits.map((credit) => (
          <li key={`${credit.name} ${credit.version}`}>
            <CreditEntry credit={credit} />
          </li>
        ))}
      </ul>
    </section>
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

async function loadCredits({ signal }: { signal: AbortSignal }): Promise<Credits> {
  const response = await fetch(creditsUrl(), { signal });
  if (!response.ok) {
    throw new Error(`GET credits.json: status ${response.status}`);
  }
  return (await response.json()) as Credits;
}

/** credits.json is in the folder of this release, one level above the scripts. */
function creditsUrl() {
  const scriptUrl = import.meta.url;
  return import.meta.env.DEV
    ? `${import.meta.env.BASE_URL}credits.json`
    : new URL("../credits.json", scriptUrl);
}
