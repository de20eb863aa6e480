package org.acme.toolkit.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.acme.toolkit.language.LanguageTag;
import org.acme.toolkit.text.TextLimit;

/** The tools as assistants see them. */
enum ToolDescription {
  CHECK_TEXT(
      "Check a text",
      "Finds mistakes of spelling and grammar, and wordings that make requirements ambiguous,"
          + " unverifiable or hard to read. Identifiers, code, addresses and numbers are never"
          + " findings. Offsets count UTF-16 code units.",
      "text"),
  SCORE_REQUIREMENTS(
      "Score the requirements of a text",
      "Finds the requirements of a specification and scores each from 0 to 100 with its reasons."
          + " Also finds faults between requirements, such as contradictions and duplicates.",
      "text"),
  REWRITE_AS_EARS(
      "Rewrite requirements in the form of EARS",
      "Returns each requirement of a text in the form of EARS with its own words. What the text does"
          + " not say is [TBD: ...], for its author to fill in.",
      "text"),
  COMPARE_VERSIONS(
      "Compare two versions of a specification",
      "Says which findings are new, gone or still there, and how the scores of requirements changed.",
      "before",
      "after");

  private final String title;
  private final String description;
  private final List<String> texts;

  ToolDescription(String title, String description, String... texts) {
    this.title = title;
    this.description = description;
    this.texts = List.of(texts);
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The tool of a name, if there is one. */
  static Optional<ToolDescription> of(String id) {
    return Stream.of(values()).filter(tool -> tool.id().equals(id)).findAny();
  }

  String title() {
    return title;
  }

  String description() {
    return description + " The same text always gets the same answer.";
  }

  Map<String, Object> inputSchema() {
    Map<String, Object> properties = new LinkedHashMap<>();
    texts.forEach(
        text -> properties.put(text, Map.of("type", "string", "maxLength", TextLimit.MAX_LENGTH)));
    properties.put(
        "language",
        Map.of(
            "type", "string",
            "description", "BCP 47 tag, such as en-US; auto detects the language",
            "default", LanguageTag.AUTO));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", texts);
    schema.put("additionalProperties", false);
    return schema;
  }
}
