package org.acme.toolkit.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.acme.toolkit.e2e.Visitor.WARM_UP_MILLIS;
import static org.acme.toolkit.e2e.Visitor.button;
import static org.acme.toolkit.e2e.Visitor.screenshot;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Checks that a document is corrected and keeps its formatting. */
@QuarkusIntegrationTest
class DocumentsIT extends Journey {

  private static final String TMX =
      """
      <tmx version="1.4"><header srclang="en"/><body><tu>
      <tuv xml:lang="en"><seg>The clerk shall print it.</seg></tuv>
      <tuv xml:lang="fr"><seg>Le commis l’imprime.</seg></tuv>
      </tu></body></tmx>
      """;

  private static final Page.GetByLabelOptions EXACT = new Page.GetByLabelOptions().setExact(true);

  private static final String BOLD = "<w:rPr><w:b/></w:rPr>";

  @Test
  void correctsAndDownloadsAWordDocument() throws IOException {
    byte[] document =
        WordFile.of(
            """
            <w:p><w:r><w:t xml:space="preserve">Teh operator </w:t></w:r>\
            <w:r>%s<w:t>recieves</w:t></w:r>\
            <w:r><w:t xml:space="preserve"> the order.</w:t></w:r></w:p>"""
                .formatted(BOLD));
    Page page = improve("spec.docx", document);

    Download download =
        page.waitForDownload(() -> button(page, "Download spec.reviewed.docx").click());

    assertThat(download.suggestedFilename()).isEqualTo("spec.reviewed.docx");
    assertThat(WordFile.contentOf(download.path()))
        .contains("<w:delText xml:space=\"preserve\">recieves</w:delText>", ">receives<", "<w:b");
    assertThat(page.getByText("Report on spec.reviewed.docx")).isVisible();
    Locator preview = page.getByLabel("How the document begins");
    assertThat(preview.locator("p")).hasText("Teh operator recievesreceives the order.");
    assertThat(preview.locator("del")).hasText("recieves");
    assertThat(page.getByLabel("Report", EXACT).locator("del").getByText("recieves")).isVisible();
  }

  @Test
  void makesTheDocumentAsTheAuthorDecides() throws IOException {
    Page page =
        improve(
            "spec.md",
            "The clerk recieves an order, wich is sent. A colour is red.\n"
                .getBytes(StandardCharsets.UTF_8));
    button(page, "Reject: wich → which").click();
    button(page, "Accept: colour → color").click();
    assertThat(page.getByLabel("How the document begins").locator("ins"))
        .hasText(new String[] {"receives", "color"});
    assertThat(page.getByText("spec.md is ready, with 2 decisions of yours.")).isVisible();
    screenshot(page, "decided");
    Accessibility.check(page, "decided report");

    Download download = page.waitForDownload(() -> button(page, "Download spec.md").click());

    assertThat(download.path())
        .content()
        .isEqualTo("The clerk receives an order, wich is sent. A color is red.\n");
  }

  /** Without a service a person translates: outside of the page, or earlier. */
  @Test
  void givesATranslatorXliffAndTakesEarlierTranslations() {
    visitor
        .context()
        .route(
            "**/api/v1/translations/pairs",
            route ->
                route.fulfill(
                    new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"providers\":[]}")));
    Page page = visitor.open("documents");
    choose(page, "spec.md", "The clerk shall print it.\n".getBytes(StandardCharsets.UTF_8));
    page.getByLabel("Translation", new Page.GetByLabelOptions().setExact(true)).selectOption("fr");
    assertThat(page.getByText("No translation service is set up for this language.")).isVisible();
    assertThat(button(page, "Improve the document")).isDisabled();
    screenshot(page, "translation-without-service");
    Accessibility.check(page, "translation without a service");

    page.getByLabel("What you get").selectOption("xliff");
    button(page, "Improve the document").click();
    assertThat(button(page, "Download spec.fr.md.xlf"))
        .isVisible(new IsVisibleOptions().setTimeout(WARM_UP_MILLIS));
    Download xliff = page.waitForDownload(() -> button(page, "Download spec.fr.md.xlf").click());
    assertThat(xliff.path()).content().contains("<source>The clerk shall print it.</source>");

    page.getByLabel("What you get").selectOption("document");
    page.locator("input[type=file]")
        .last()
        .setInputFiles(
            new FilePayload("old.tmx", "application/xml", TMX.getBytes(StandardCharsets.UTF_8)));
    button(page, "Improve the document").click();
    assertThat(page.getByText("1 text comes from your translations."))
        .isVisible(new IsVisibleOptions().setTimeout(WARM_UP_MILLIS));
    Download translated = page.waitForDownload(() -> button(page, "Download spec.fr.md").click());
    assertThat(translated.path()).content().isEqualTo("Le commis l’imprime.\n");
  }

  @Test
  void scoresTheRequirementsOfADocument() {
    Page page =
        improve(
            "spec.md",
            "FR-1 The shop shall have one owner.\n\nFR-1 It should open as soon as possible.\n"
                .getBytes(StandardCharsets.UTF_8));

    assertThat(page.getByText("Both have the same id.")).isVisible();
    assertThat(page.getByLabel("Requirements", new Page.GetByLabelOptions().setExact(true)))
        .containsText("50 %");
    Download csv = page.waitForDownload(() -> button(page, "Save as CSV").click());
    assertThat(csv.suggestedFilename()).isEqualTo("spec.md.requirements.csv");
  }

  @Test
  void rejectsAFileThatIsNotADocumentAndSaysWhy() {
    visitor.overlook("Failed to load resource");
    Page page = visitor.open("documents");
    choose(page, "program.exe", "MZ".getBytes(StandardCharsets.US_ASCII));
    assertThat(page.getByText("“program.exe” is not a .docx, .odt, .xlsx, .md, .adoc")).isVisible();

    choose(page, "broken.docx", "no zip".getBytes(StandardCharsets.US_ASCII));
    button(page, "Improve the document").click();

    assertThat(button(page, "Try again"))
        .isVisible(new IsVisibleOptions().setTimeout(WARM_UP_MILLIS));
  }

  @Test
  void showsTheProgressAndCancelsTheWork() {
    Page page = visitor.open("documents");
    String long100 = "Teh operator recieves the order and confirms it.\n\n".repeat(1_500);
    choose(page, "long.md", numbered(long100).getBytes(StandardCharsets.UTF_8));
    button(page, "Improve the document").click();
    assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.PROGRESSBAR)).isVisible();
    button(page, "Cancel").click();

    assertThat(button(page, "Improve the document")).isEnabled();
    assertThat(page.getByText("Report on")).hasCount(0);
  }

  private Page improve(String name, byte[] content) {
    Page page = visitor.open("documents");
    choose(page, name, content);
    button(page, "Improve the document").click();
    assertThat(button(page, "Print the report"))
        .isVisible(new IsVisibleOptions().setTimeout(WARM_UP_MILLIS));
    return page;
  }

  private static void choose(Page page, String name, byte[] content) {
    page.getByLabel("Choose a document")
        .setInputFiles(new FilePayload(name, "application/octet-stream", content));
  }

  /** Makes every paragraph different. */
  private static String numbered(String text) {
    var numbered = new StringBuilder();
    int number = 0;
    for (String paragraph : text.split("\n\n")) {
      numbered.append("Step ").append(++number).append(": ").append(paragraph).append("\n\n");
    }
    return numbered.toString();
  }
}
