package org.acme.toolkit.languagetool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.text.Span;

/**
 * A text with markup between its parts. LanguageTool's clients send the markup too, and positions
 * count in what they sent.
 */
final class AnnotatedText {

  /**
   * A part of the text to check, and where it was sent.
   *
   * @param isMarkup whether it stands for markup
   */
  private record Part(Span checked, int sent, boolean isMarkup) {}

  private static final String CODE = "`";

  private final List<Part> parts = new ArrayList<>();
  private final StringBuilder checked = new StringBuilder();
  private final StringBuilder sent = new StringBuilder();

  /**
   * @throws ProblemException 400 unless there is either a text or valid data
   */
  static AnnotatedText of(CheckRequest request, ObjectMapper mapper) {
    if ((request.text() == null) == (request.data() == null)) {
      throw CheckRequest.refused("text", "must be set, or else data");
    }
    if (request.text() != null) {
      return new AnnotatedText().text(request.text());
    }
    try {
      return of(mapper.readTree(request.data()));
    } catch (JsonProcessingException e) {
      throw CheckRequest.refused("data", "must be JSON");
    }
  }

  private static AnnotatedText of(JsonNode data) {
    var annotated = new AnnotatedText();
    if (data.path("text").isTextual() && !data.hasNonNull("annotation")) {
      return annotated.text(data.get("text").asText());
    }
    if (!data.path("annotation").isArray() || data.hasNonNull("text")) {
      throw CheckRequest.refused("data", "must have either a text or a list annotation");
    }
    for (JsonNode part : data.get("annotation")) {
      boolean isText = part.path("text").isTextual();
      if (isText == part.path("markup").isTextual() || isText && part.hasNonNull("interpretAs")) {
        throw CheckRequest.refused("data.annotation", "must have parts of text or markup");
      }
      if (isText) {
        annotated.text(part.get("text").asText());
      } else {
        annotated.markup(part.get("markup").asText(), part.path("interpretAs").asText(""));
      }
    }
    return annotated;
  }

  private AnnotatedText text(String text) {
    return add(text, text, false);
  }

  /**
   * @param meaning what the reader sees instead, for example a line break
   */
  private AnnotatedText markup(String markup, String meaning) {
    // Code is a word of its sentence. Without it, rules would find two spaces.
    boolean isCode = markup.length() > 1 && markup.startsWith(CODE) && markup.endsWith(CODE);
    return add(markup, isCode && meaning.isEmpty() ? markup : meaning, true);
  }

  private AnnotatedText add(String sentPart, String checkedPart, boolean isMarkup) {
    if (!checkedPart.isEmpty()) {
      int start = checked.length();
      checked.append(checkedPart);
      parts.add(new Part(new Span(start, checked.length()), sent.length(), isMarkup));
    }
    sent.append(sentPart);
    return this;
  }

  /** The text without its markup. */
  String checked() {
    return checked.toString();
  }

  String sent() {
    return sent.toString();
  }

  /**
   * Returns where a part of the checked text was sent. Markup may be inside a word, but a space or
   * a comma with markup inside is no mistake.
   *
   * @return empty if the part touches what stands for markup
   */
  Optional<Span> sent(Span found) {
    int first = Span.firstEndingAfter(found.start(), parts, part -> part.checked().end());
    int last = first;
    while (last < parts.size() && parts.get(last).checked().start() < found.end()) {
      if (parts.get(last).isMarkup()) {
        return Optional.empty();
      }
      last++;
    }
    boolean hasMarkup = last - first > 1;
    if (first == last
        || hasMarkup
            && checked
                .substring(found.start(), found.end())
                .chars()
                .noneMatch(Character::isLetter)) {
      return Optional.empty();
    }
    return Optional.of(
        new Span(sent(parts.get(first), found.start()), sent(parts.get(last - 1), found.end())));
  }

  private static int sent(Part part, int offset) {
    return part.sent() + offset - part.checked().start();
  }
}
