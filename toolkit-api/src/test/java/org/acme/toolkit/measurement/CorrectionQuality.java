package org.acme.toolkit.measurement;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * How close corrected sentences come to human corrections of the same, on a folder like that of
 * JFLEG: {@code dev.src}, one tokenised sentence a line, and {@code dev.ref0} to {@code dev.ref3}.
 */
final class CorrectionQuality implements Evaluation.Measurement {

  private static final int REFERENCES = 4;

  @Override
  public String of(Server application, Path data) throws IOException, InterruptedException {
    List<String> sources = Files.readAllLines(data.resolve("dev.src"));
    var references = new ArrayList<List<String>>();
    for (int i = 0; i < REFERENCES; i++) {
      references.add(Files.readAllLines(data.resolve("dev.ref" + i)));
    }
    var applied = new ArrayList<String>();
    var first = new ArrayList<String>();
    for (String source : sources) {
      String text = Tokens.joined(source);
      var body = Map.of("text", text, "language", "en-US");
      JsonNode correction = application.post("/api/v1/corrections", body);
      applied.add(Tokens.separated(correction.get("correctedText").asText()));
      first.add(Tokens.separated(withEveryFirstReplacement(text, correction.get("edits"))));
    }
    Function<List<String>, String> score =
        corrected ->
            String.format(Locale.ROOT, "%.1f", 100 * Gleu.of(sources, corrected, references));
    return """
    ## Corrections

    GLEU of %,d sentences by learners of English, with four human corrections each, by
    `mvn verify -Peval -DskipTests -pl toolkit-api -am -Deval.jfleg=<folder of JFLEG's development half>`. The sentences are
    joined from their tokens, corrected, and separated into tokens again.

    | text | GLEU |
    |---|---:|
    | as written | %s |
    | with the first replacement of every finding | %s |
    | **with what is applied** | **%s** |
    """
        .formatted(sources.size(), score.apply(sources), score.apply(first), score.apply(applied));
  }

  private static String withEveryFirstReplacement(String text, JsonNode edits) {
    var changed = new StringBuilder();
    int end = 0;
    for (JsonNode edit : edits) {
      int offset = edit.get("offset").asInt();
      if (offset >= end && !edit.get("replacements").isEmpty()) {
        changed.append(text, end, offset).append(edit.get("replacements").get(0).asText());
        end = offset + edit.get("length").asInt();
      }
    }
    return changed.append(text, end, text.length()).toString();
  }
}
