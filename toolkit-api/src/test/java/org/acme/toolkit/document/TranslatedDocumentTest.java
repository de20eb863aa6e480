package org.acme.toolkit.document;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.acme.toolkit.document.DocumentCalls.form;
import static org.acme.toolkit.document.DocumentCalls.send;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.acme.toolkit.provider.StubbedProviders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Translates documents with the real client of a provider against a stub server. */
@QuarkusTest
@TestProfile(StubbedProviders.class)
class TranslatedDocumentTest {

  private static final String TRANSLATED =
      "El <x id=\\\"1\\\"/>servicio<x id=\\\"2\\\"/> devuelve <x id=\\\"3\\\"/> &amp; más.";

  WireMockServer server;

  @BeforeEach
  void forgetEarlierFailures() {
    server.resetAll();
    CircuitBreakerMaintenance.get().resetAll();
  }

  @Test
  void keepsFormattingAndCodeOfMarkdown() {
    answer("Ámbito", TRANSLATED);
    String document = "# Scope\r\n\r\nThe **service** returns `customerId` & more.\r\n";

    Response response = translate("spec.md", document.getBytes(StandardCharsets.UTF_8), "en");

    assertThat(text(response))
        .isEqualTo("# Ámbito\r\n\r\nEl **servicio** devuelve `customerId` & más.\r\n");
    assertThat(response.header("Content-Disposition")).contains("filename=\"spec.es.md\"");
  }

  @Test
  void keepsTheFormattingOfAWordDocument() {
    answer(TRANSLATED);
    String runs =
        "<w:r><w:t>The</w:t></w:r><w:r><w:t xml:space=\"preserve\"> </w:t></w:r>"
            + "<w:r><w:rPr><w:b/></w:rPr><w:t>service</w:t></w:r>"
            + "<w:r><w:t xml:space=\"preserve\"> returns </w:t></w:r>"
            + "<w:r><w:rPr><w:rStyle w:val=\"C1\"/></w:rPr><w:t>customerId</w:t></w:r>"
            + "<w:r><w:t xml:space=\"preserve\"> &amp; more.</w:t></w:r>";
    String expected =
        runs.replace(">The<", ">El<")
            .replace(">service<", ">servicio<")
            .replace(" returns ", " devuelve ")
            .replace(" more.", " más.");
    byte[] document = Docx.ofBody("<w:p>" + runs + "</w:p>").bytes();

    byte[] translated = translate("spec.docx", document, "en").asByteArray();

    assertThat(Docx.body(translated)).isEqualTo(Docx.body(document).replace(runs, expected));
  }

  @Test
  void keepsTheFormattingOfAWorkbook() {
    answer("El <x id=\\\"1\\\"/>servicio<x id=\\\"2\\\"/> lo devuelve.");
    String strings =
        "<si><r><t xml:space=\"preserve\">The </t></r><r><rPr><b/></rPr><t>service</t></r>"
            + "<r><t xml:space=\"preserve\"> returns it.</t></r></si>";
    byte[] workbook = Xlsx.of(strings, "<sheetData>" + Xlsx.shared(0) + "</sheetData>").bytes();

    Response response = translate(Xlsx.NAME, workbook, "en");

    assertThat(Docx.parts(response.asByteArray()).get("xl/sharedStrings.xml"))
        .contains(
            strings
                .replace("The ", "El ")
                .replace("service", "servicio")
                .replace("returns it", "lo devuelve"));
    assertThat(response.header("Content-Disposition")).contains("requirements.es.xlsx");
  }

  @Test
  void writesReferencesForCharactersThatTheCharsetDoesNotHave() {
    answer("Zażółć <x id=\\\"1\\\"/>\u2192 €<x id=\\\"2\\\"/>.");
    byte[] document =
        "<meta charset=windows-1252><p>A <b>\u2013 word</b>."
            .getBytes(Charset.forName("windows-1252"));

    Response response = translate("a.html", document, "en");

    assertThat(new String(response.asByteArray(), Charset.forName("windows-1252")))
        .isEqualTo("<meta charset=windows-1252><p>Za&#380;ó&#322;&#263; <b>&#8594; €</b>.");
  }

  @Test
  void translatesTheCorrectedText() {
    answer("El servicio recibe pedidos.");

    Response response =
        send(
            form("a.txt", bytes("The service recieves orders."), "translate:es", "correct")
                .multiPart("language", "en")
                .multiPart("provider", "deepl")
                .accept("text/event-stream"));

    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    server.verify(
        postRequestedFor(anyUrl()).withFormParam("text", equalTo("The service receives orders.")));
    assertThat(response.asString())
        .contains("\"applied\":1")
        .contains(
            "{\"target\":\"es\",\"provider\":\"deepl\",\"quality\":\"standard\","
                + "\"fromMemory\":0,\"untranslated\":0,\"missingTerms\":[]}");
  }

  @Test
  void doesNotSendWhatTheMemoryTranslates() {
    answer("El portal.");
    String tmx =
        """
        <tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>The service.</seg>
        </tuv><tuv xml:lang="es"><seg>El servicio.</seg></tuv></tu></body></tmx>""";

    Response response =
        send(
            form("a.md", bytes("The service.\n\nThe gate.\n"), "translate:es")
                .multiPart("language", "en")
                .multiPart("provider", "deepl")
                .multiPart("memory", "a.tmx", bytes(tmx), "application/octet-stream"));

    assertThat(response.asString()).isEqualTo("El servicio.\n\nEl portal.\n");
    server.verify(0, postRequestedFor(anyUrl()).withFormParam("text", equalTo("The service.")));
  }

  @Test
  void reportsAFailureOfTheProviderAsAProblem() {
    server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(403)));

    Response response = translate("a.txt", bytes("The service."), "en");

    assertThat(response.statusCode()).isEqualTo(502);
    assertThat(response.jsonPath().getString("type"))
        .isEqualTo("urn:problem-type:provider-access-denied");
    assertThat(response.jsonPath().getString("message")).contains("deepl");
  }

  private void answer(String... texts) {
    String translations =
        Arrays.stream(texts)
            .map(
                text ->
                    "{\"detected_source_language\":\"EN\",\"billed_characters\":1,\"text\":\"%s\"}"
                        .formatted(text))
            .collect(Collectors.joining(",", "{\"translations\":[", "]}"));
    server.stubFor(any(anyUrl()).willReturn(aResponse().withBody(translations)));
  }

  private static Response translate(String name, byte[] document, String language) {
    return send(
        form(name, document, "translate:es")
            .multiPart("language", language)
            .multiPart("provider", "deepl"));
  }

  private static String text(Response response) {
    return new String(response.asByteArray(), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
