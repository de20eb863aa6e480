package org.acme.toolkit.correction.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.acme.toolkit.correction.Application;
import org.acme.toolkit.correction.evidence.Judgement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Confidences are shares of the verdicts of a reader, and rules that are applied have a record. */
class CalibrationTest {

  private static final Path VERDICTS = Path.of("src/evaluation/judgements.tsv");
  private static final Path TABLE = Path.of("../docs/quality/corrections.md");

  /** With fewer verdicts, the confidence of a class is an estimate. */
  private static final int LEAST_VERDICTS = 3;

  private static final double LEAST_SHARE = 0.95;
  private static final double MOST = 0.99;

  /** Classes that real documents do not show. */
  private static final Set<Judgement> ESTIMATED =
      Set.of(Judgement.IN_PROSE, Judgement.FORMATTED, Judgement.UNMARKED, Judgement.NO_REPLACEMENT);

  private record Record(int good, int all) {
    Record plus(Record other) {
      return new Record(good + other.good, all + other.all);
    }

    double share() {
      return (double) good / all;
    }
  }

  private static Stream<String[]> verdicts() throws IOException {
    return Files.readAllLines(VERDICTS).stream().skip(1).map(line -> line.split("\t"));
  }

  private static Map<String, Record> records(int... columns) throws IOException {
    var records = new HashMap<String, Record>();
    verdicts()
        .forEach(
            verdict ->
                records.merge(
                    String.join(" ", Arrays.stream(columns).mapToObj(i -> verdict[i]).toList()),
                    new Record(verdict[5].equals("wrong") ? 0 : 1, 1),
                    Record::plus));
    return records;
  }

  @ParameterizedTest
  @EnumSource
  void aConfidenceIsTheShareOfRightEdits(Judgement judgement) throws IOException {
    Record record = records(7).getOrDefault(judgement.name(), new Record(0, 0));

    if (ESTIMATED.contains(judgement) || record.all < LEAST_VERDICTS) {
      assertThat(record.all).isLessThan(LEAST_VERDICTS);
    } else {
      assertThat(judgement.confidence())
          .as("%s: %s", judgement, record)
          .isCloseTo(Math.min(MOST, record.share()), within(0.005));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aClassIsAppliedWithAtLeastThreeVerdicts(Judgement judgement) throws IOException {
    Record record = records(7).getOrDefault(judgement.name(), new Record(0, 0));

    if (!ESTIMATED.contains(judgement) && Application.SAFE.includes(judgement.confidence())) {
      assertThat(record.all).isGreaterThanOrEqualTo(LEAST_VERDICTS);
      assertThat(record.share()).isGreaterThanOrEqualTo(LEAST_SHARE);
    }
  }

  @Test
  void aProvenRuleHasARecord() throws IOException {
    var records = new TreeMap<String, Record>();
    verdicts()
        .filter(verdict -> verdict[7].equals(Judgement.PROVEN_RULE.name()))
        .forEach(
            verdict ->
                records.merge(
                    verdict[1].substring(0, 2) + " " + family(verdict[2]),
                    new Record(verdict[5].equals("wrong") ? 0 : 1, 1),
                    Record::plus));

    assertThat(records)
        .allSatisfy(
            (rule, record) -> {
              assertThat(record.all).as(rule).isGreaterThanOrEqualTo(LEAST_VERDICTS);
              assertThat(record.share()).as(rule).isGreaterThanOrEqualTo(LEAST_SHARE);
            });
    assertThat(records.keySet()).containsAll(ProvenRules.withRecord());
  }

  private static String family(String rule) {
    return List.of("DE_MULTITOKEN_SPELLING_", "FR_COMPOUNDS_").stream()
        .filter(rule::startsWith)
        .findFirst()
        .orElse(rule);
  }

  @Test
  void theTableSaysSo() throws IOException {
    List<String> rows =
        records(7).entrySet().stream()
            .filter(entry -> !entry.getKey().equals("-"))
            .map(entry -> row(Judgement.valueOf(entry.getKey()), entry.getValue()))
            .toList();

    assertThat(Files.readAllLines(TABLE)).containsAll(rows);
  }

  private static String row(Judgement judgement, Record record) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %.2f | %s |",
        judgement.reason(),
        record.all,
        record.good,
        judgement.confidence(),
        Application.SAFE.includes(judgement.confidence()) ? "yes" : "");
  }
}
