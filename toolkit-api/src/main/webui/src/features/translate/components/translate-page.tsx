import { Badge, Button, Loader, NativeSelect, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { api, dataOf } from "@/shared/api/client";
import { FailureNotice, RetryNotice } from "@/shared/api/failure-notice";
import { retryState } from "@/shared/api/query-retry";
import { useI18n } from "@/shared/i18n/i18n";
import { PageLayout } from "@/shared/layout/page-layout";
import { showToast } from "@/shared/layout/toast";
import { linkTo } from "@/shared/layout/view-routing";
import { useStore } from "@/shared/state/persisted-store";
import { draft } from "@/shared/text/draft";
import { languageOptions } from "@/shared/text/languages";
import { paragraphsOf } from "@/shared/text/paragraphs";
import { providerName } from "@/shared/text/provider-names";
import { sourcesOf, targetsOf } from "../language-pairs";
import type { TranslationWork } from "../use-translation";
import { Providers } from "./providers";
import classes from "./translate-page.module.css";

export default function TranslatePage({ work }: { work: TranslationWork }) {
  const { t, language } = useI18n();
  const { text } = useStore(draft);
  const paragraphs = useMemo(() => paragraphsOf(text).map((paragraph) => paragraph.text), [text]);
  const pairs = useQuery({
    queryKey: ["pairs"],
    queryFn: ({ signal }) => api().GET("/api/v1/translations/pairs", { signal }).then(dataOf),
  });
  const providers = useMemo(() => pairs.data?.providers ?? [], [pairs.data]);
  const available = providers.filter((provider) => provider.available);
  const hasNoProvider = pairs.isSuccess && available.length === 0;
  const [chosen, setChosen] = useState({ source: "", target: "", provider: "" });
  const { translated, translation } = work;

  const { provider } = chosen;
  const sources = sourcesOf(providers, provider);
  const source = valid(chosen.source, sources, ["auto", "en"]);
  const targets = targetsOf(providers, provider, source);
  const target = valid(chosen.target, targets, [language === "fr" ? "en" : "fr"]);
  const direction = { source, target, provider };
  const wait = retryState(translation);
  const done = paragraphs.filter((paragraph) => translated?.texts.has(paragraph)).length;

  const translate = () => {
    translation.mutate({ texts: paragraphs, direction });
  };

  async function copy() {
    const result = paragraphs.map((paragraph) => translated?.texts.get(paragraph) ?? paragraph);
    try {
      await navigator.clipboard.writeText(result.join("\n\n"));
      showToast(t, t("copied"));
    } catch {
      showToast(t, t("notCopied"), { isFailure: true });
    }
  }

  return (
    <PageLayout>
      {hasNoProvider && <Providers providers={providers} />}
      <section className={`app-card ${classes.card}`} aria-label={t("viewTranslate")}>
        {available.length > 0 && (
          <div className={classes.toolbar}>
            <NativeSelect
              label={t("from")}
              radius="lg"
              data={sources.map((tag) =>
                tag === "auto"
                  ? { value: tag, label: t("detectLanguage") }
                  : { value: tag, label: languageOptions([tag], language)[0]?.label ?? tag },
              )}
              value={source}
              onChange={(event) => {
                setChosen({ ...direction, source: event.currentTarget.value });
              }}
            />
            <NativeSelect
              label={t("to")}
              radius="lg"
              data={languageOptions(targets, language)}
              value={target}
              onChange={(event) => {
                setChosen({ ...direction, target: event.currentTarget.value });
              }}
            />
            <NativeSelect
              label={t("provider")}
              radius="lg"
              data={[
                { value: "", label: t("preferredProvider") },
                ...available.map(({ provider: name }) => ({
                  value: name,
                  label: providerName(name),
                })),
              ]}
              value={provider}
              onChange={(event) => {
                setChosen({ ...direction, provider: event.currentTarget.value });
              }}
            />
            <Button
              radius="lg"
              disabled={paragraphs.length === 0 || target === ""}
              loading={translation.isPending}
              onClick={translate}
            >
              {t("translate")}
            </Button>
            {translated && (
              <Button radius="lg" variant="default" onClick={() => void copy()}>
                {t("copyTranslation")}
              </Button>
            )}
          </div>
        )}
        {pairs.error && (
          <div className={classes.notice}>
            <FailureNotice error={pairs.error} onRetry={() => void pairs.refetch()} />
          </div>
        )}
        {translation.error && (
          <div className={classes.notice}>
            <FailureNotice error={translation.error} onRetry={translate} />
          </div>
        )}
        {wait && (
          <div className={classes.notice}>
            <RetryNotice {...wait} key={wait.key} />
          </div>
        )}
        {translated && (
          <div className={classes.made}>
            <Text size="sm" c="dimmed" role="status">
              {t("translatedBy", {
                provider: providerName(translated.provider),
                done,
                total: paragraphs.length,
              })}
            </Text>
            {translated.quality === "draft" && (
              <>
                <Badge color="orange" variant="outline" className={classes.draft}>
                  {t("draftQuality")}
                </Badge>
                <Text size="sm" c="dimmed">
                  {t("draftMeaning")}
                </Text>
              </>
            )}
          </div>
        )}
        {pairs.isPending && !wait && (
          <Loader className={classes.loading} aria-label={t("loading")} />
        )}
        {paragraphs.length === 0 ? (
          <Text className={classes.none} c="dimmed">
            {t("nothingToTranslate")} <a href={linkTo("editor")}>{t("goToEditor")}</a>
          </Text>
        ) : (
          <ol className={classes.paragraphs} aria-label={t("paragraphs")}>
            {paragraphs.map((paragraph, index) => (
              <li key={index} className={classes.paragraph}>
                <div>{paragraph}</div>
                <div lang={target} aria-busy={translation.isPending}>
                  {translated?.texts.get(paragraph) ??
                    (index === 0 && !hasNoProvider && (
                      <Text span c="dimmed">
                        {t("translationHere")}
                      </Text>
                    ))}
                </div>
              </li>
            ))}
          </ol>
        )}
      </section>
      {!hasNoProvider && pairs.data && <Providers providers={providers} />}
    </PageLayout>
  );
}

function valid(value: string, choices: string[], preferred: string[]): string {
  return [value, ...preferred].find((choice) => choices.includes(choice)) ?? choices[0] ?? "";
}
