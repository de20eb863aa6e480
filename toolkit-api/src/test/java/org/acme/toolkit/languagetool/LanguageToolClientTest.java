package org.acme.toolkit.languagetool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.acme.toolkit.text.TextLimit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.languagetool.remote.CheckConfiguration;
import org.languagetool.remote.CheckConfigurationBuilder;
import org.languagetool.remote.RemoteConfigurationInfo;
import org.languagetool.remote.RemoteLanguageTool;
import org.languagetool.remote.RemoteResult;
import org.languagetool.remote.RemoteRuleMatch;

/** LanguageTool's own client uses this application as its server. */
@QuarkusTest
class LanguageToolClientTest {

  private static final String TEXT =
      "The service recieves a order. The customerId is stored. The page shall be user-friendly.";

  @TestHTTPResource URL url;

  private RemoteLanguageTool client;

  @BeforeEach
  void connect() throws MalformedURLException {
    client = new RemoteLanguageTool(new URL("http", url.getHost(), url.getPort(), ""));
  }

  @Test
  void findsMistakesAndTheWordingOfRequirementsButNoIdentifiers() {
    RemoteResult result = client.check(TEXT, "en-US");

    assertThat(result.getLanguageCode()).isEqualTo("en-US");
    assertThat(result.getLanguage()).isEqualTo("English (US)");
    assertThat(result.getRemoteServer().getSoftware()).isEqualTo("LanguageTool");
    assertThat(result.getMatches())
        .extracting(LanguageToolClientTest::found)
        .containsExactly("recieves", "a", "user-friendly");
  }

  @Test
  void describesAMatch() {
    List<RemoteRuleMatch> matches = client.check(TEXT, "en-US").getMatches();

    RemoteRuleMatch typo = matches.get(0);
    assertThat(typo.getReplacements().orElseThrow()).startsWith("receives");
    assertThat(typo.getRuleId()).isEqualTo("MORFOLOGIK_RULE_EN_US");
    assertThat(typo.getCategoryId()).contains("TYPOS");
    assertThat(typo.getLocQualityIssueType()).contains("misspelling");
    assertThat(typo.getRuleDescription()).isEqualTo("Possible spelling mistake");
    assertThat(typo.getContext())
        .isEqualTo("The service recieves a order. The customerId is stored. The ...");
    RemoteRuleMatch wording = matches.get(2);
    assertThat(wording.getCategoryId()).contains("REQUIREMENTS");
    assertThat(wording.getRuleId()).isEqualTo("SUBJECTIVE_QUALITY");
    assertThat(wording.getShortMessage()).contains("Subjective language");
    // What is no wording must not be inserted.
    assertThat(wording.getReplacements().orElse(List.of())).isEmpty();
    assertThat(wording.getMessage()).contains("within 3 steps");
  }

  @Test
  void detectsTheLanguage() {
    RemoteResult result =
        client.check(
            "Der Dienst speichert die Bestelung in der Datenbank.",
            new CheckConfigurationBuilder().build());

    assertThat(result.getLanguageCode()).isEqualTo("de-DE");
    assertThat(result.getLanguageDetectedCode()).contains("de-DE");
    assertThat(found(result.getMatches().get(0))).isEqualTo("Bestelung");
  }

  @Test
  void listsItsRules() {
    RemoteConfigurationInfo info = client.getConfigurationInfo("language=en-US");

    assertThat(info.getMaxTextLength()).isEqualTo(TextLimit.MAX_LENGTH);
    assertThat(info.getRemoteRules())
        .filteredOn(rule -> "yes".equals(rule.get("isDictionaryBasedSpellingRule")))
        .extracting(rule -> rule.get("ruleId"))
        .contains("MORFOLOGIK_RULE_EN_US");
    assertThat(info.getRemoteRules())
        .filteredOn(rule -> rule.get("categoryId").equals("REQUIREMENTS"))
        .extracting(rule -> rule.get("ruleId"))
        .contains("SUBJECTIVE_QUALITY");
    assertThatThrownBy(() -> client.getConfigurationInfo("language=tlh"))
        .hasMessageContaining("422");
    assertThatThrownBy(() -> client.getConfigurationInfo("language=auto"))
        .hasMessageContaining("400");
  }

  @Test
  void leavesOutDisabledRules() {
    CheckConfiguration configuration =
        new CheckConfigurationBuilder("en-US")
            .disabledRuleIds("EN_A_VS_AN", "SUBJECTIVE_QUALITY")
            .build();

    assertThat(client.check(TEXT, configuration).getMatches())
        .extracting(LanguageToolClientTest::found)
        .containsExactly("recieves");
  }

  @Test
  void checksEnabledRulesOnly() {
    CheckConfiguration configuration =
        new CheckConfigurationBuilder("en-US").enabledRuleIds("EN_A_VS_AN").enabledOnly().build();

    assertThat(client.check(TEXT, configuration).getMatches())
        .extracting(LanguageToolClientTest::found)
        .containsExactly("a");
  }

  /** The add-on of LibreOffice checks each text in two passes and shows the findings of both. */
  @Test
  void findsNothingTwiceInTwoPasses() {
    CheckConfigurationBuilder builder = new CheckConfigurationBuilder("en-US");

    assertThat(client.check(TEXT, builder.mode("allButTextLevelOnly").build()).getMatches())
        .hasSize(3);
    assertThat(client.check(TEXT, builder.mode("textLevelOnly").build()).getMatches()).isEmpty();
  }

  @Test
  void knowsTheMaximumLengthOfATextAndRefusesALongerOne() {
    assertThat(client.getMaxTextLength()).isEqualTo(TextLimit.MAX_LENGTH);

    assertThatThrownBy(() -> client.check("a".repeat(TextLimit.MAX_LENGTH + 1), "en-US"))
        .hasStackTraceContaining("413")
        .hasStackTraceContaining("text-too-long");
  }

  @Test
  void checksRealProse() throws Exception {
    String text = Files.readString(Path.of("../SECURITY.md"));

    List<RemoteRuleMatch> matches = client.check(text, "en-US").getMatches();

    assertThat(matches)
        .allSatisfy(
            match -> {
              int end = match.getErrorOffset() + match.getErrorLength();
              assertThat(found(match))
                  .isEqualTo(text.substring(match.getErrorOffset(), end).replace('\n', ' '));
            });
  }

  private static String found(RemoteRuleMatch match) {
    int start = match.getContextOffset();
    return match.getContext().substring(start, start + match.getErrorLength());
  }
}
