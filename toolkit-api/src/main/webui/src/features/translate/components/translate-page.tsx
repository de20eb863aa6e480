import { ActionIcon, Badge, Button, Loader, NativeSelect, Text } from "@mantine/core";
import { IconArrowsExchange } from "@tabler/icons-react";
import { useMemo } from "react";
import { FailureNotice, RetryNotice } from "@/shared/api/failure-notice";
import { retryState } from "@/shared/api/query-retry";
import { useI18n } from "@/shared/i18n/i18n";
import { PageLayout } from "@/shared/layout/page-layout";
import { showToast } from "@/shared/layout/toast";
import { useStore } from "@/shared/state/persisted-store";
import { MissingTerms } from "@/shared/team/missing-terms";
import { draft } from "@/shared/text/draft";
import { languageOptions } from "@/shared/text/languages";
import { paragraphsOf } from "@/shared/text/paragraphs";
import { providerName } from "@/shared/text/provider-names";
import { joinTranslation } from "../join-translation";
import { useDirection } from "../use-direction";
import type { TranslationWork } from "../use-translation";
import classes from "./translate-page.module.css";

/** The only provider on the API's machine, and the only one that makes drafts. */
const LOCAL = "apertium";

/** Two panes: the text, which the editor shares, and its translation. */
export default function TranslatePage({ work }: { work: TranslationWork }) {
  const { t, language } = useI18n();
  const { text, original } = useStore(draft);
  const { pairs, available, direction, sources, targets, choose } = useDirection();
  const paragraphs = useMemo(() => paragraphsOf(text), [text]);
  const { translated, translation } = work;
  const { source, target, provider } = direction;
  const hasNoProvider = pairs.isSuccess && available.length === 0;
  const wait = retryState(translation);
  const done = paragraphs.filter((paragraph) => translated?.texts.has(paragraph.text)).length;
  const canSwap = sources.includes(target) && source !== "auto";
  const isLocal = (provider || available[0]?.provider) === LOCAL;

  const translate = () => {
    translation.mutate({ texts: paragraphs.map((paragraph) => paragraph.text), direction });
  };

  async function copy() {
    try {
      await navigator.clipboard.writeText(joinTranslation(text, paragraphs, translated?.texts));
      showToast(t, t("copied"));
    } catch {
      showToast(t, t("notCopied"), { isFailure: true });
    }
  }

  return (
    <PageLayout>
      <section className={`app-card ${classes.card}`} aria-label={t("viewTranslate")}>
        {hasNoProvider && <p className={classes.none}>{t("noProvider")}</p>}
        {pairs.error && (
          <div className={classes.notice}>
            <FailureNotice error={pairs.error} onRetry={() => void pairs.refetch()} />
          </div>
        )}
        {available.length > 0 && (
          <div className={classes.languages}>
            <NativeSelect
              aria-label={t("from")}
              radius="lg"
              data={sources.map((tag) =>
                tag === "auto"
                  ? { value: tag, label: t("detectLanguage") }
                  : { value: tag, label: languageOptions([tag], language)[0]?.label ?? tag },
              )}
              value={source}
              onChange={(event) => {
                choose({ ...direction, source: event.currentTarget.value });
              }}
            />
            <ActionIcon
              variant="subtle"
              size={44}
              radius="xl"
              disabled={!canSwap}
              aria-label={t("swapLanguages")}
              title={t("swapLanguages")}
              onClick={() => {
                choose({ source: target, target: source, provider });
              }}
            >
              <IconArrowsExchange size={20} />
            </ActionIcon>
            <NativeSelect
              aria-label={t("to")}
              radius="lg"
              data={languageOptions(targets, language)}
              value={target}
              onChange={(event) => {
                choose({ ...direction, target: event.currentTarget.value });
              }}
            />
          </div>
        )}
        <div className={classes.panes}>
          <textarea
            className={classes.source}
            aria-label={t("yourText")}
            placeholder={t("pasteHere")}
            lang={source === "auto" ? "" : source}
            value={text}
            spellCheck={false}
            onChange={({ currentTarget: { value } }) => {
              draft.set({ text: value, original: value === "" ? null : original });
            }}
            onKeyDown={(event) => {
              if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
                translate();
              }
            }}
          />
          <div
            className={classes.target}
            role="region"
            aria-label={t("translation")}
            aria-busy={translation.isPending}
            tabIndex={0}
            lang={target}
          >
            {done === 0 ? (
              <Text c="dimmed" lang={language}>
                {t("translationHere")}
              </Text>
            ) : (
              joinTranslation(text, paragraphs, translated?.texts)
            )}
          </div>
        </div>
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
        {pairs.isPending && !wait && (
          <div className={classes.notice} role="status" aria-label={t("loading")}>
            <Loader className={classes.loading} aria-hidden />
          </div>
        )}
        {available.length > 0 && (
          <div className={classes.toolbar}>
            <Button
              radius="lg"
              disabled={paragraphs.length === 0 || target === ""}
              loading={translation.isPending}
              onClick={translate}
            >
              {t("translate")}
            </Button>
            {done > 0 && (
              <Button radius="lg" variant="default" onClick={() => void copy()}>
                {t("copyTranslation")}
              </Button>
            )}
            {available.length > 1 && (
              <NativeSelect
                aria-label={t("provider")}
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
                  choose({ ...direction, provider: event.currentTarget.value });
                }}
              />
            )}
            <Text size="sm" c="dimmed" className={classes.where}>
              {isLocal
                ? t("localProvider")
                : t("externalProvider", {
                    provider: providerName(provider || (available[0]?.provider ?? "")),
                  })}
            </Text>
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
            <MissingTerms
              terms={paragraphs.flatMap(
                (paragraph) => translated.missingTerms.get(paragraph.text) ?? [],
              )}
            />
          </div>
        )}
      </section>
    </PageLayout>
  );
}
