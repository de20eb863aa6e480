package org.acme.todo.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.acme.todo.page.Visitor.button;
import static org.acme.todo.page.Visitor.task;
import static org.acme.todo.page.Visitor.tasks;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Enters scripts from the OWASP XSS filter evasion cheat sheet as texts. The browser ignores the
 * content security policy here, so that the page has to be safe without it.
 */
@QuarkusIntegrationTest
@ExtendWith(Chromium.class)
class HostileInputIT {
  /** Finds elements, attributes and URLs that run a script. */
  private static final String DANGEROUS =
      """
      () => [...document.querySelectorAll("body *")]
        .filter((element) =>
          /^(script|iframe|frame|frameset|object|embed|applet|base|meta|link|bgsound|layer|math|noscript|template|marquee|video|audio|source|isindex|xss)$/i
            .test(element.localName) && !element.matches("body > script") ||
          [...element.attributes].some(({ name, value }) =>
            /^on/i.test(name) || name === "srcdoc" || name === "formaction" ||
            /^(href|src|action|background|xlink:href|poster|data)$/i.test(name) &&
              /^[\\u0000-\\u0020]*(javascript|vbscript|livescript|mocha|data:text)/i.test(value)) ||
          element.localName === "a" && element.hasAttribute("href") &&
            !["http:", "https:", "mailto:"].includes(element.protocol))
        .map((element) => element.outerHTML.slice(0, 200))""";

  private static final String OPEN_ALL = "openers => openers.forEach((opener) => opener.click())";

  @TestHTTPResource URL url;

  private final List<String> scripts = new ArrayList<>();
  private List<String> vectors;
  private Visitor visitor;

  @BeforeEach
  void arrive(Browser browser) throws IOException {
    vectors =
        new String(
                getClass().getResourceAsStream("/xss-vectors.txt").readAllBytes(),
                StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("//"))
            // Each line is one vector; line breaks in it are escaped as in Java.
            .map(String::translateEscapes)
            .toList();
    visitor = new Visitor(browser, url, new NewContextOptions().setBypassCSP(true));
    visitor.context().route(address -> !address.startsWith(url.toString()), this::refuse);
    // Only images of notes are requested from elsewhere.
    visitor.overlook("net::ERR_FAILED");
  }

  private void refuse(Route route) {
    Request request = route.request();
    if (!request.resourceType().equals("image")) {
      scripts.add(request.resourceType() + " " + request.url());
    }
    route.abort();
  }

  @AfterEach
  void leave() {
    visitor.close();
  }

  @Test
  void runsNoScriptsInTheTextsOfTasks() {
    visitor.has(
        vectors.stream()
            .map(
                vector ->
                    Map.<String, Object>of(
                        "name", head(vector, 200), "location", head(vector, 500), "notes", vector))
            .toList());
    Page page = visitor.openList();
    page.evaluate("scrollTo(0, document.body.scrollHeight)");
    assertThat(tasks(page)).hasCount(vectors.size());

    tasks(page).evaluateAll(OPEN_ALL);

    assertThat(button(page, "Edit")).hasCount(vectors.size());
    // When the last of the notes is shown, all of them are.
    assertThat(page.locator("code").last()).hasText("<script>alert(1)</script>");
    assertIsHarmless(page);
    assertThat(page.getByText("<SCRIPT>alert('XSS')</SCRIPT>").first()).isVisible();
  }

  @Test
  void runsNoScriptsInThePreviewOfNotes() {
    // Some images have addresses of this application that do not exist.
    visitor.overlook("status of 404");
    visitor.has("Plan");
    Page page = visitor.openList();

    task(page, "Plan").click();
    button(page, "Edit").click();
    List<String> all =
        IntStream.range(0, vectors.size())
            .mapToObj(i -> "[link %d](%s) ![picture](%2$s)\n\n%2$s\n".formatted(i, vectors.get(i)))
            .toList();
    page.getByLabel("Notes", new Page.GetByLabelOptions().setExact(true))
        .fill(head(String.join("\n", all) + "\n\n**the end**", 20_000));

    button(page, "Show the preview").click();
    assertThat(
            page.getByLabel("Preview", new Page.GetByLabelOptions().setExact(true))
                .getByText("link 0"))
        .isVisible();
    assertIsHarmless(page);
  }

  @Test
  void checkFindsDangerousElements() {
    Page page = visitor.openList();

    page.evaluate(
        """
        document.body.insertAdjacentHTML("beforeend", `<a href="java\tscript:alert(1)">link</a>
          <p onclick="alert(1)">text</p> <iframe srcdoc="text"></iframe> <svg><script></script></svg>`)""");

    assertThat((List<?>) page.evaluate(DANGEROUS)).hasSize(4);
  }

  private void assertIsHarmless(Page page) {
    assertThat(page.evaluate(DANGEROUS)).isEqualTo(List.of());
    assertThat(scripts).isEmpty();
  }

  private static String head(String text, int length) {
    return text.substring(0, Math.min(length, text.length()));
  }
}
