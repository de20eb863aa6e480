package org.acme.toolkit.document;

import static org.acme.toolkit.document.Verdict.attribute;
import static org.acme.toolkit.document.Verdict.elements;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.acme.toolkit.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Accepting all tracked changes gives what inline changes give; rejecting them, the original. */
class TrackedChangesTest {

  private static final Set<String> WITH_ID =
      Set.of(
          "ins", "del", "moveTo", "moveFrom", "rPrChange", "pPrChange", "bookmarkStart", "comment");

  private static final String NAMESPACE =
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  /** Where the schema allows changes and comments: wherever it allows runs. */
  private static final Set<String> PARENTS =
      Set.of("p", "ins", "moveTo", "hyperlink", "smartTag", "sdtContent", "fldSimple", "customXml");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void areTheOriginalOrTheCorrectedDocument(int part) throws IOException {
    for (long seed = 40L * part; seed < 40L * part + 40; seed++) {
      check(Files.write(folder.resolve("a.docx"), RandomDocx.of(seed).bytes()), seed);
    }
  }

  /**
   * A document may call WordprocessingML as it likes, even nothing, but attributes need a prefix.
   */
  @ParameterizedTest
  @ValueSource(strings = {"x:", ""})
  void useThePrefixOfTheDocument(String prefix) throws IOException {
    for (long seed = 0; seed < 20; seed++) {
      String xml = Docx.body(RandomDocx.of(seed).bytes());
      String renamed = xml.replace("<w:", "<" + prefix).replace("</w:", "</" + prefix);
      renamed =
          prefix.isEmpty()
              ? renamed.replace("<document ", "<document xmlns=\"" + NAMESPACE + "\" ")
              : renamed.replace(" w:", " " + prefix).replace("xmlns:w=", "xmlns:x=");
      Docx docx = RandomDocx.of(seed).with("word/document.xml", renamed);
      check(Files.write(folder.resolve("a.docx"), docx.bytes()), seed);
    }
  }

  /** Each change repeats the formatting of its run, which may be most of the document. */
  @Test
  void doNotGrowWithoutEnd() throws IOException {
    String formatting = "<w:rPr>" + "<w:b/>".repeat(100_000) + "</w:rPr>";
    String body =
        "<w:p><w:r>"
            + formatting
            + "<w:t>"
            + "The word is here. ".repeat(400)
            + "</w:t></w:r></w:p>";
    Path file = Files.write(folder.resolve("a.docx"), Docx.ofBody(body).bytes());
    var reviewer = new Reviewer(file, 1);

    assertThatThrownBy(reviewer::tracked)
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("with its changes");
  }

  private static void check(Path file, long seed) throws IOException {
    var reviewer = new Reviewer(file, seed);
    byte[] original = Files.readAllBytes(file);
    Map<String, String> before = Docx.parts(original);
    Map<String, String> after = Docx.parts(reviewer.tracked());
    Map<String, String> inline = Docx.parts(reviewer.inline());
    String name = file + ", seed " + seed;
    before.forEach(
        (part, xml) -> {
          String tracked = after.get(part);
          if (xml.equals(inline.get(part)) || tracked.equals(xml)) {
            return;
          }
          assertThat(Verdict.shown(Verdict.reject(tracked, Reviewer.AUTHOR)))
              .as("rejected: %s, %s\n%s\n%s", name, part, xml, tracked)
              .isEqualTo(Verdict.shown(Verdict.parse(xml)));
          if (!RandomDocx.hasIgnoredSpace(seed)) {
            assertThat(Verdict.shownToAll(Verdict.accept(tracked, Reviewer.AUTHOR)))
                .as("accepted: %s, %s\n%s\n%s", name, part, xml, tracked)
                .isEqualTo(Verdict.shownToAll(Verdict.parse(inline.get(part))));
          }
          checkElements(Verdict.parse(tracked), tracked);
        });
    checkComments(after, reviewer.comments());
    checkIds(before, after, name);
  }

  private static void checkElements(Document part, String xml) {
    Stream.of("ins", "del", "commentRangeStart", "commentRangeEnd")
        .flatMap(name -> elements(part, name).stream())
        .filter(element -> attribute(element, "author").equals(Reviewer.AUTHOR))
        .forEach(
            change -> {
              assertThat(change.getParentNode().getLocalName()).as(xml).isIn(PARENTS);
              assertThat(attribute(change, "date")).isEqualTo("2026-11-29T10:00:00Z");
            });
    for (Element run : elements(part, "r")) {
      List<Element> properties = elements(run, "rPr");
      if (!properties.isEmpty() && properties.get(0).getParentNode() == run) {
        Element first = properties.get(0);
        while (first.getPreviousSibling() != null) {
          assertThat(first.getPreviousSibling()).isNotInstanceOf(Element.class);
          first.getParentNode().removeChild(first.getPreviousSibling());
        }
      }
    }
    for (Element deleted : elements(part, "del")) {
      assertThat(elements(deleted, "t")).isEmpty();
    }
    for (Element inserted : elements(part, "ins")) {
      assertThat(elements(inserted, "ins")).as("nested insertions, which Word ignores").isEmpty();
    }
  }

  private static void checkComments(Map<String, String> parts, int count) {
    Document body = Verdict.parse(parts.get("word/document.xml"));
    List<String> starts = ids(body, "commentRangeStart");
    assertThat(ids(body, "commentRangeEnd")).containsExactlyInAnyOrderElementsOf(starts);
    assertThat(ids(body, "commentReference")).containsExactlyInAnyOrderElementsOf(starts);
    if (count == 0) {
      return;
    }
    Document comments = Verdict.parse(parts.get("word/comments.xml"));
    assertThat(ids(comments, "comment")).containsAll(starts);
    assertThat(elements(comments, "comment"))
        .filteredOn(comment -> attribute(comment, "author").equals(Reviewer.AUTHOR))
        .hasSize(count)
        .allSatisfy(
            comment -> assertThat(comment.getTextContent()).isEqualTo("What & <why>\u2192 this"));
    assertThat(elements(Verdict.parse(parts.get("word/_rels/document.xml.rels")), "Relationship"))
        .filteredOn(relationship -> attribute(relationship, "Type").endsWith("/comments"))
        .singleElement()
        .satisfies(
            relationship -> assertThat(attribute(relationship, "Target")).endsWith("comments.xml"));
    assertThat(elements(Verdict.parse(parts.get("[Content_Types].xml")), "Override"))
        .filteredOn(type -> attribute(type, "PartName").equals("/word/comments.xml"))
        .singleElement()
        .satisfies(
            type ->
                assertThat(attribute(type, "ContentType"))
                    .endsWith("wordprocessingml.comments+xml"));
  }

  private static List<String> ids(Document part, String element) {
    return elements(part, element).stream().map(found -> attribute(found, "id")).toList();
  }

  /** Word itself repeats ids in the two copies of a text box. */
  private static void checkIds(Map<String, String> before, Map<String, String> after, String name) {
    List<String> added = new ArrayList<>(allIds(after));
    List<String> existing = allIds(before);
    existing.forEach(added::remove);
    assertThat(added).as(name).doesNotHaveDuplicates().noneMatch(existing::contains);
  }

  private static List<String> allIds(Map<String, String> parts) {
    var ids = new ArrayList<String>();
    parts.forEach(
        (part, xml) -> {
          if (part.startsWith("word/") && part.endsWith(".xml")) {
            Document document = Verdict.parse(xml);
            WITH_ID.forEach(element -> ids.addAll(ids(document, element)));
          }
        });
    return ids;
  }
}
