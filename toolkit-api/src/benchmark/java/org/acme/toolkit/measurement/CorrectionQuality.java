package org.acme.toolkit.measurement;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Compares corrected sentences with human corrections. The folder has the files of JFLEG: {@code
 * dev.src} with one tokenised sentence per line, and {@code dev.ref0} to {@code dev.ref3}.
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
      Map<String, String> body = Map.of("text", text, "language", "en-US");
      JsonNode correction = application.post("/api/v1/corrections", body);
      applied.add(Tokens.separated(correction.get("correctedText").asText()));
      first.add(Tokens.separated(withEveryFirstReplacement(text, correction.get("edits"))));
    }
    return """
    ## Corrections

    GLEU of %,d sentences by learners of English, with four human corrections each, by
    `mvn verify -Peval -DskipTests -pl toolkit-api -am -Deval.jfleg=<folder of JFLEG's development half>`. The sentences
    are joined from their tokens, corrected, and split into tokens again. "By sentence" is the mean of the sentences'
    scores. "Together" first adds up the n-grams of all sentences, as tables of published systems do. "By people" compares
    each of the four corrections with the other three.

    | text | by sentence | together |
    |---|---:|---:|
    | as written | %s |
    | with the first replacement of every finding | %s |
    | **with what is applied** | %s |
    | by people | %s |
    """
        .formatted(
            sources.size(),
            scores(sources, sources, references),
            scores(sources, first, references),
            scores(sources, applied, references),
            scoresOfPeople(sources, references));
  }

  private static String scores(
      List<String> sources, List<String> corrected, List<List<String>> references) {
    return cells(
        Gleu.of(sources, corrected, references), Gleu.ofAll(sources, corrected, references));
  }

  private static String scoresOfPeople(List<String> sources, List<List<String>> references) {
    double bySentence = 0;
    double together = 0;
    for (List<String> person : references) {
      List<List<String>> others =
          references.stream().filter(reference -> reference != person).toList();
      bySentence += Gleu.of(sources, person, others) / references.size();
      together += Gleu.ofAll(sources, person, others) / references.size();
    }
    return cells(bySentence, together);
  }

  private static String cells(double bySentence, double together) {
    return String.format(Locale.ROOT, "%.1f | %.1f", 100 * bySentence, 100 * together);
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
