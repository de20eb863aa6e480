package org.acme.toolkit.measurement;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.BreakIterator;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.acme.toolkit.correction.evidence.Judgement;

/**
 * An edit of a document as a reader judges it.
 *
 * @param key the same in every run that makes this edit in this sentence, by whatever rule. It does
 *     not show the sentence, which may have no licence or the name of a person.
 * @param after the first replacement, empty if there is none
 * @param applied false if it is only suggested
 * @param certainty class that the application puts it in
 * @param sentence with what is edited between brackets
 */
record FoundEdit(
    String key,
    String document,
    String rule,
    String before,
    String after,
    boolean applied,
    String certainty,
    String sentence) {

  /** Bytes of a hash that tell all edits apart. */
  private static final int KEY = 8;

  /**
   * @param report of the document
   * @return the edits in reading order; an edit of the same sentence counts once
   */
  static List<FoundEdit> of(String document, JsonNode report) {
    var edits = new LinkedHashMap<String, FoundEdit>();
    Locale language = Locale.forLanguageTag(report.get("language").asText());
    for (JsonNode segment : report.get("segments")) {
      for (JsonNode json : segment.get("edits")) {
        FoundEdit edit = of(document, language, segment.get("text").asText(), json);
        edits.merge(edit.key, edit, (one, other) -> one.applied ? one : other);
      }
    }
    return List.copyOf(edits.values());
  }

  private static FoundEdit of(String document, Locale language, String text, JsonNode edit) {
    int start = edit.get("offset").asInt();
    int end = start + edit.get("length").asInt();
    String before = edit.get("original").asText();
    String after = edit.get("replacements").path(0).asText();
    BreakIterator sentences = BreakIterator.getSentenceInstance(language);
    sentences.setText(text);
    int first = sentences.isBoundary(start) ? start : sentences.preceding(start);
    int last = sentences.isBoundary(end) ? end : sentences.following(end);
    return new FoundEdit(
        key(document, before, after, text.substring(first, last).strip()),
        document,
        edit.get("rule").asText(),
        before,
        after,
        edit.get("applied").asBoolean(),
        certainty(edit.get("reason").asText()),
        text.substring(first, start) + "[" + before + "]" + text.substring(end, last));
  }

  /** The answer has the reason of the class for the author, and not its name. */
  private static String certainty(String reason) {
    return Arrays.stream(Judgement.values())
        .filter(judgement -> judgement.reason().equals(reason))
        .findFirst()
        .orElseThrow()
        .name();
  }

  private static String key(String... parts) {
    try {
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      byte[] text = String.join("\0", parts).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(hash.digest(text), 0, KEY);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the line of a table with tabs. Line breaks and tabs of the text become spaces. */
  String line(String verdict) {
    return String.join(
        "\t",
        key,
        document,
        rule,
        before.replaceAll("\\s", " "),
        after.replaceAll("\\s", " "),
        verdict,
        Boolean.toString(applied),
        certainty,
        sentence.replaceAll("\\s", " "));
  }
}
