package org.acme.toolkit.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.acme.toolkit.e2e.Visitor.WARM_UP_MILLIS;
import static org.acme.toolkit.e2e.Visitor.button;
import static org.acme.toolkit.e2e.Visitor.editor;
import static org.acme.toolkit.e2e.Visitor.goTo;
import static org.acme.toolkit.e2e.Visitor.screenshot;
import static org.acme.toolkit.e2e.Visitor.underlined;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Checks the views of requirements: as a set, in two versions, and with the file of a team. */
@QuarkusIntegrationTest
class RequirementsIT extends Journey {

  private static final String SPECIFICATION =
      """
      FR-1 The shop shall have one owner.

      FR-2 The order should be stored as soon as possible.

      FR-3 The session shall end after 15 minutes.

      FR-4 The session shall end after 30 minutes.""";

  private static final String OLD_VERSION =
      "FR-1 The service shall answer within 2 s.\n\nFR-2 The clerk shall print it.";

  private static final String TEAM =
      """
      rules:
        - id: NO_ASAP
          patterns:
            - asap => within 2 s
          message: '"%s" is slang.'
      termbase:
        - terms:
            - { term: customer, language: en }
            - { term: client, language: en, status: forbidden }
        - terms:
            - { term: Ordr Desk, language: en }
      """;

  @Test
  void showsFaultsBetweenRequirementsAndJumpsToThem() {
    Page page = visitor.open("set");
    assertThat(page.getByText("Write or paste a specification in the editor.")).isVisible();
    Accessibility.check(page, "empty set");
    page.getByText("Open the editor").click();
    editor(page).fill(SPECIFICATION);
    goTo(page, "Set");

    Locator section = page.getByRole(AriaRole.REGION);
    assertThat(page.getByText("They give different values for the same thing."))
        .isVisible(new IsVisibleOptions().setTimeout(WARM_UP_MILLIS));
    assertThat(section.first()).containsText("75 %");
    button(page, "The session shall end after 15 minutes.").click();
    assertThat(editor(page)).isFocused();
    assertThat((String) page.evaluate("getSelection().toString()"))
        .isEqualTo("The session shall end after 15 minutes.");
  }

  @Test
  void listsWeakRequirementsWithTheirReasonsAndSavesTheReport() {
    Page page = visitor.write(SPECIFICATION);
    goTo(page, "Set");
    assertThat(page.getByText("4 requirements"))
        .isVisible(new IsVisibleOptions().setTimeout(WARM_UP_MILLIS));
    page.getByLabel("Only below 80").check();
    Locator weak =
        page.getByRole(AriaRole.LISTITEM)
            .filter(new Locator.FilterOptions().setHasText("should be stored"));
    assertThat(weak).hasCount(1);
    // The worst reason is there before a click, and the form of EARS after it.
    assertThat(weak).containsText("lets whoever builds it decide");
    weak.getByRole(AriaRole.BUTTON).first().click();
    assertThat(weak).containsText("When [TBD: trigger]");
    screenshot(page, "set");
    Accessibility.check(page, "set");

    Download csv = page.waitForDownload(() -> button(page, "Save as CSV").click());
    assertThat(csv.suggestedFilename()).isEqualTo("requirements.csv");
    assertThat(csv.path()).content().contains("\"requirement\",\"FR-2\",\"45\"", "\"fault\"");
    Download json = page.waitForDownload(() -> button(page, "Save as JSON").click());
    assertThat(json.path()).content().contains("\"conflicting-quantities\"");
  }

  @Test
  void printsTheReportWithTheReasonsOfAllRequirements() {
    Page page = visitor.write(SPECIFICATION);
    goTo(page, "Set");
    assertThat(page.getByText("4 requirements"))
        .isVisible(new IsVisibleOptions().setTimeout(WARM_UP_MILLIS));
    page.evaluate("window.print = () => { window.printed = document.body.innerText; }");
    button(page, "Print the report").click();

    assertThat((String) page.evaluate("window.printed")).contains("When [TBD: trigger]");
    assertThat(page.getByText("When [TBD: trigger]")).hasCount(0);
  }

  @Test
  void saysWhyASetCannotBeChecked() {
    visitor.overlook("Failed to load resource");
    visitor
        .context()
        .route(
            "**/api/v1/corrections",
            route ->
                route.fulfill(
                    new Route.FulfillOptions()
                        .setStatus(422)
                        .setBody("{\"message\":\"The text takes too long.\"}")));
    Page page = visitor.open("translate");
    page.getByLabel("Your text").fill(SPECIFICATION);
    goTo(page, "Set");
    assertThat(page.getByText("The text takes too long.")).isVisible();
    Accessibility.check(page, "set that failed");

    visitor.context().unroute("**/api/v1/corrections");
    button(page, "Try again").click();
    assertThat(page.getByText("4 requirements"))
        .isVisible(new IsVisibleOptions().setTimeout(WARM_UP_MILLIS));
  }

  @Test
  void comparesTwoVersionsAndSaysWhatMovedInMeaning() {
    Page page = visitor.open("versions");
    assertThat(button(page, "Compare the requirements")).isDisabled();
    Accessibility.check(page, "empty versions");
    page.getByRole(AriaRole.TEXTBOX, named("Old version")).fill(OLD_VERSION);
    page.getByRole(AriaRole.TEXTBOX, named("New version"))
        .fill("FR-1 The service should answer within 5 s.\n\nFR-3 The shop shall close.");
    button(page, "Compare the requirements").click();

    Locator report = page.getByLabel("Report");
    assertThat(report.getByText("Another meaning").last())
        .isVisible(new IsVisibleOptions().setTimeout(WARM_UP_MILLIS));
    assertThat(report).containsText("Obligation: shall");
    assertThat(report).containsText("Value: 2 s");
    screenshot(page, "versions");
    Accessibility.check(page, "versions");
    button(page, "Added 1").click();
    assertThat(report.getByRole(AriaRole.LISTITEM)).hasCount(1);
    assertThat(report.locator("ins")).hasText("The shop shall close.");

    goTo(page, "Editor");
    goTo(page, "Versions");
    assertThat(page.getByRole(AriaRole.TEXTBOX, named("Old version"))).hasValue(OLD_VERSION);
    page.reload();
    assertThat(page.getByRole(AriaRole.TEXTBOX, named("Old version"))).hasValue(OLD_VERSION);
  }

  @Test
  void comparesADocumentWithAText() {
    Page page = visitor.open("versions");
    page.locator("input[type=file]")
        .first()
        .setInputFiles(file("old.md", "FR-1 The clerk shall print it.\n"));
    assertThat(page.getByText("old.md")).isVisible();
    page.getByRole(AriaRole.TEXTBOX, named("New version")).fill("FR-1 The clerk shall print it.");
    button(page, "Compare the requirements").click();

    assertThat(page.getByText("No requirement has changed."))
        .isVisible(new IsVisibleOptions().setTimeout(WARM_UP_MILLIS));
    assertThat(page.getByText("1 unchanged")).isVisible();
  }

  @Test
  void checksWithTheFileOfATeamAndSaysWhereItIsWrong() {
    visitor.overlook("Failed to load resource");
    Page page = visitor.open("glossary");
    Locator input = page.locator("input[type=file]").last();
    input.setInputFiles(file("team.yaml", TEAM.replace("forbidden", "forbiden")));
    assertThat(page.getByText("The file is wrong in line 9, column")).isVisible();
    screenshot(page, "team-file-wrong");
    Accessibility.check(page, "wrong file of a team");

    input.setInputFiles(file("team.yaml", TEAM));
    assertThat(page.getByText("team.yaml now applies to all checks.")).isVisible();
    assertThat(page.getByText("The file is wrong")).hasCount(0);
    screenshot(page, "team-file");
    Accessibility.check(page, "file of a team");
    Download tbx = page.waitForDownload(() -> button(page, "Terms as TBX").click());
    assertThat(tbx.path()).content().contains("<term>client</term>");
    Download csv = page.waitForDownload(() -> button(page, "Terms as CSV").click());
    assertThat(csv.path()).content().contains("client");

    goTo(page, "Editor");
    editor(page).fill("FR-1 The client shall answer the Ordr Desk asap.");
    assertThat(underlined(page, "smell").getByText("client"))
        .isVisible(new IsVisibleOptions().setTimeout(WARM_UP_MILLIS));
    assertThat(underlined(page, "smell").getByText("asap")).isVisible();
    assertThat(underlined(page, "typo")).hasCount(0);

    page.reload();
    goTo(page, "Glossary");
    assertThat(page.getByText("team.yaml")).isVisible();
    button(page, "Remove").click();
    goTo(page, "Editor");
    assertThat(underlined(page, "typo")).hasText("Ordr");
    assertThat(underlined(page, "smell").getByText("client")).hasCount(0);
  }

  @Test
  void importsATermbaseAsCsv() {
    Page page = visitor.open("glossary");
    page.locator("input[type=file]")
        .last()
        .setInputFiles(file("terms.csv", "language,term,status\nen,client,forbidden\n"));

    assertThat(page.getByText("terms.yaml now applies to all checks.")).isVisible();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static FilePayload file(String name, String content) {
    return new FilePayload(
        name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8));
  }
}
