package org.acme.toolkit.document;

import static org.acme.toolkit.document.DocumentCalls.form;
import static org.acme.toolkit.document.DocumentCalls.result;
import static org.acme.toolkit.document.DocumentCalls.send;
import static org.acme.toolkit.document.Verdict.attribute;
import static org.acme.toolkit.document.Verdict.elements;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** A Word document comes back with tracked changes and comments. */
@QuarkusTest
class ReviewedWordTest {

  private static final String AUTHOR = "Analyst Toolkit";

  private static final String RUN = "<w:p><w:r><w:t>%s</w:t></w:r></w:p>";

  @Test
  void marksWholeWordsInTheirFormatting() {
    String body = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>The service recieves it.</w:t></w:r></w:p>";

    String reviewed = body(reviewed(Docx.ofBody(body)));

    assertThat(withoutDate(reviewed))
        .contains(
            "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">The service </w:t></w:r>"
                + "<w:del w:id=\"1\" w:author=\"Analyst Toolkit\"><w:r><w:rPr><w:b/></w:rPr>"
                + "<w:delText xml:space=\"preserve\">recieves</w:delText></w:r></w:del>"
                + "<w:ins w:id=\"2\" w:author=\"Analyst Toolkit\"><w:r><w:rPr><w:b/></w:rPr>"
                + "<w:t xml:space=\"preserve\">receives</w:t></w:r></w:ins>"
                + "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\"> it.</w:t></w:r></w:p>");
  }

  @Test
  void marksOnlyTheWordsThatChange() {
    String reviewed = body(reviewed(Docx.ofBody(RUN.formatted("This is a error."))));

    assertThat(texts(reviewed, "del")).containsExactly("a");
    assertThat(texts(reviewed, "ins")).containsExactly("an");
  }

  @Test
  void leavesOtherAuthorsTheirChanges() {
    String theirs = "w:id=\"7\" w:author=\"B\" w:date=\"2026-01-01T00:00:00Z\"";
    String body =
        "<w:p><w:r><w:t xml:space=\"preserve\">The service </w:t></w:r><w:ins "
            + theirs
            + "><w:r><w:t>recieves</w:t></w:r><w:r><w:t xml:space=\"preserve\"> it.</w:t></w:r>"
            + "</w:ins><w:del w:id=\"8\" w:author=\"B\"><w:r><w:delText>It recieves.</w:delText>"
            + "</w:r></w:del></w:p>";

    String reviewed = withoutDate(body(reviewed(Docx.ofBody(body))));

    assertThat(reviewed)
        .contains(
            "<w:ins w:id=\"7\" w:author=\"B\"><w:del w:id=\"1\" w:author=\"Analyst Toolkit\"><w:r>"
                + "<w:delText xml:space=\"preserve\">recieves</w:delText></w:r></w:del></w:ins>"
                + "<w:ins w:id=\"2\" w:author=\"Analyst Toolkit\"><w:r><w:t xml:space=\"preserve\">"
                + "receives</w:t></w:r></w:ins><w:ins w:id=\"3\" w:author=\"B\"><w:r>"
                + "<w:t xml:space=\"preserve\"> it.</w:t></w:r></w:ins><w:del w:id=\"8\"")
        .contains("<w:delText>It recieves.</w:delText>");
  }

  @Test
  void commentsOnWhatItDoesNotChange() {
    String text = "The Kallisto gateway recieves it, and the page must be user-friendly.";

    Map<String, String> reviewed =
        Docx.parts(reviewed(Docx.ofBody(RUN.formatted(text)), "correct", "vocabulary"));

    String body = reviewed.get("word/document.xml");
    List<Element> comments = elements(Verdict.parse(reviewed.get("word/comments.xml")), "comment");
    assertThat(comments)
        .isNotEmpty()
        .allSatisfy(
            comment -> {
              assertThat(attribute(comment, "author")).isEqualTo(AUTHOR);
              assertThat(attribute(comment, "initials")).isEqualTo("AT");
              assertThat(attribute(comment, "date")).endsWith("Z");
            });
    Map<String, String> byWords =
        comments.stream()
            .collect(
                Collectors.toMap(
                    comment -> commented(body, attribute(comment, "id")),
                    Element::getTextContent,
                    (one, other) -> one + other));
    assertThat(byWords).containsKeys("Kallisto", "user-friendly");
    assertThat(byWords.get("user-friendly")).contains("subjective-language", "SUBJECTIVE_QUALITY");
    assertThat(reviewed.get("word/_rels/document.xml.rels"))
        .contains("relationships/comments\" Target=\"comments.xml\"/></Relationships>");
  }

  /** Returns the words between the start and the end of a comment. */
  private static String commented(String body, String id) {
    String start = "<w:commentRangeStart w:id=\"" + id + "\"/>";
    String end = "<w:commentRangeEnd w:id=\"" + id + "\"/>";
    return body.substring(body.indexOf(start), body.indexOf(end)).replaceAll("<[^>]*>", "");
  }

  @Test
  void keepsExistingComments() {
    String comments =
        Docx.root(
            "comments",
            "<w:comment w:id=\"1\" w:author=\"B\"><w:p><w:r><w:t>Why?</w:t></w:r></w:p></w:comment>");
    Docx docx =
        Docx.ofBody(
                "<w:p><w:commentRangeStart w:id=\"1\"/><w:r><w:t>It shall be fast.</w:t></w:r>"
                    + "<w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>")
            .with("word/comments.xml", comments)
            .withRelationship("comments", "comments.xml");

    Map<String, String> reviewed = Docx.parts(reviewed(docx, "vocabulary"));

    assertThat(reviewed.get("word/comments.xml"))
        .startsWith(comments.substring(0, comments.indexOf("</w:comments>")))
        .contains("<w:comment w:id=\"2\" w:author=\"Analyst Toolkit\"");
    assertThat(reviewed.get("word/document.xml"))
        .contains("<w:commentReference w:id=\"1\"/>", "<w:commentReference w:id=\"2\"/>");
  }

  @Test
  void reportsWhatCannotBeAComment() {
    Docx docx =
        Docx.ofBody(RUN.formatted("It shall be easy."))
            .with(
                "word/header1.xml", Docx.root("hdr", RUN.formatted("It shall be fast and easy.")));

    JsonPath result = result(english(docx, "vocabulary"));

    assertThat(result.getString("report.note")).contains("only in this report", "headers");
    assertThat(Docx.parts(content(result)).get("word/header1.xml")).doesNotContain("comment");
  }

  @Test
  void commentsOnFaultsBetweenRequirements() {
    Docx docx =
        Docx.ofBody(
            RUN.formatted("The session shall end after 15 minutes.")
                + RUN.formatted("The session shall end after 30 minutes."));

    String comments =
        Docx.parts(content(result(english(docx, "vocabulary")))).get("word/comments.xml");

    assertThat(elements(Verdict.parse(comments), "comment")).hasSize(2);
    assertThat(comments)
        .contains(
            "CONFLICTING_QUANTITIES",
            "The session shall end after 15 minutes.",
            "The session shall end after 30 minutes.");
  }

  @Test
  void doubtfulFindingsAreNoComments() {
    JsonPath result =
        result(english(Docx.ofBody(RUN.formatted("The draft is fast.")), "vocabulary"));

    assertThat(result.getString("report.note"))
        .isEqualTo("Only this report has the doubtful findings: 1.");
    assertThat(Docx.parts(content(result))).doesNotContainKey("word/comments.xml");
  }

  @Test
  void hasAThousandCommentsAtMost() {
    String text =
        "It shall be fast, easy, good, nice and user-friendly as appropriate. ".repeat(400);

    JsonPath result = result(english(Docx.ofBody(RUN.formatted(text)), "vocabulary"));

    String comments = Docx.parts(content(result)).get("word/comments.xml");
    assertThat(elements(Verdict.parse(comments), "comment")).hasSize(1_000);
    assertThat(result.getString("report.note"))
        .startsWith("The document has the first 1,000 comments");
  }

  @Test
  void namesTheCallerAsTheAuthor() {
    Response response =
        send(
            english(Docx.ofBody(RUN.formatted("It recieves it.")), "correct")
                .multiPart("author", " Ana \"A\" <B> "));

    assertThat(body(response.asByteArray())).contains("w:author=\"Ana &quot;A&quot; &lt;B&gt;\"");
  }

  @ParameterizedTest
  @CsvSource({"readOnly,1", "forms,true", "comments,on"})
  void refusesAProtectedDocument(String edit, String enforcement) {
    Docx docx = protectedBy(edit, enforcement);

    Response response = send(english(docx, "correct"));
    Response inline = send(english(docx, "correct").multiPart("changes", "inline"));

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.jsonPath().getString("type")).endsWith(":protected-document");
    assertThat(inline.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"readOnly,0", "readOnly,false", "trackedChanges,1"})
  void acceptsAProtectionThatAllowsTrackedChanges(String edit, String enforcement) {
    assertThat(send(english(protectedBy(edit, enforcement), "correct")).statusCode())
        .isEqualTo(200);
  }

  private static Docx protectedBy(String edit, String enforcement) {
    String protection =
        "<w:documentProtection w:edit=\"%s\" w:enforcement=\"%s\"/>".formatted(edit, enforcement);
    return Docx.ofBody(RUN.formatted("It recieves it."))
        .with("word/settings.xml", Docx.root("settings", protection));
  }

  @Test
  void doesNotTrackTranslations() {
    RequestSpecification form =
        form(Docx.NAME, Docx.ofBody("<w:p/>").bytes(), "translate:fr")
            .multiPart("changes", "tracked");

    Response response = send(form);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.jsonPath().getString("message")).contains("inline");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<w:r><w:t xml:space=\"preserve\">The service rec</w:t></w:r><w:bookmarkStart w:id=\"1\" "
            + "w:name=\"_GoBack\"/><w:bookmarkEnd w:id=\"1\"/><w:r><w:t>ieves it.</w:t></w:r>",
        "<w:r><w:t>The service rec</w:t><w:softHyphen/><w:t>ieves it.</w:t></w:r>",
        "<w:r><w:t xml:space=\"preserve\">The service rec</w:t></w:r><w:r><w:rPr><w:b/></w:rPr>"
            + "<w:t>ieves it.</w:t></w:r>",
        "<w:r><w:t xml:space=\"preserve\">The service rec</w:t></w:r><w:smartTag><w:r>"
            + "<w:t>ieves it.</w:t></w:r></w:smartTag>",
      })
  void correctsWordsThatAreCutWhereTheyAreRight(String runs) {
    String reviewed = body(reviewed(Docx.ofBody("<w:p>" + runs + "</w:p>")));

    assertThat(Verdict.accept(reviewed, AUTHOR).getDocumentElement().getTextContent())
        .isEqualTo("The service receives it.");
    assertThat(texts(reviewed, "del")).containsExactly("ie");
  }

  @Test
  void suggestsCorrectionsOfWordsThatAreCutWhereTheyAreWrong() {
    String runs =
        "<w:r><w:t xml:space=\"preserve\">The service reci</w:t></w:r><w:r><w:rPr><w:b/></w:rPr>"
            + "<w:t>eves it.</w:t></w:r>";

    JsonPath result = result(english(Docx.ofBody("<w:p>" + runs + "</w:p>"), "correct"));

    assertThat(result.getList("report.segments.edits.flatten().applied", Boolean.class))
        .containsExactly(false);
    assertThat(result.getString("report.segments[0].edits[0].reason")).contains("formatted inside");
    String comments = Docx.parts(content(result)).get("word/comments.xml");
    assertThat(comments).contains("\u2192 receives");
  }

  @Test
  void countsATextBoxOnceAndChangesBothCopies() {
    String box = "<w:txbxContent>" + RUN.formatted("A wierd box") + "</w:txbxContent>";
    String body =
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx>%1$s</wps:txbx></mc:Choice>"
            + "<mc:Fallback><w:pict><v:textbox>%1$s</v:textbox></w:pict></mc:Fallback>"
            + "</mc:AlternateContent></w:r></w:p>";

    JsonPath result = result(english(Docx.ofBody(body.formatted(box)), "correct"));

    assertThat(result.getInt("report.counts.segments")).isEqualTo(1);
    assertThat(result.getInt("report.counts.applied")).isEqualTo(1);
    assertThat(texts(body(content(result)), "ins")).containsExactly("weird", "weird");
  }

  private static byte[] reviewed(Docx docx, String... operations) {
    String[] all = operations.length == 0 ? new String[] {"correct"} : operations;
    Response response = send(english(docx, all));
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
    return response.asByteArray();
  }

  private static RequestSpecification english(Docx docx, String... operations) {
    return form(Docx.NAME, docx.bytes(), operations).multiPart("language", "en-US");
  }

  private static byte[] content(JsonPath result) {
    return Base64.getDecoder().decode(result.getString("content"));
  }

  private static String body(byte[] docx) {
    return Docx.body(docx);
  }

  private static List<String> texts(String body, String element) {
    return elements(Verdict.parse(body), element).stream()
        .filter(change -> attribute(change, "author").equals(AUTHOR))
        .map(Element::getTextContent)
        .toList();
  }

  private static String withoutDate(String xml) {
    return xml.replaceAll(" w:date=\"[^\"]*\"", "");
  }
}
