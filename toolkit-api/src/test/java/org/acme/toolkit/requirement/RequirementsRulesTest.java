package org.acme.toolkit.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.acme.toolkit.requirement.rule.Rule;
import org.acme.toolkit.requirement.rule.RuleBook;
import org.acme.toolkit.requirement.rule.TermRules;
import org.acme.toolkit.requirement.set.Fault;
import org.junit.jupiter.api.Test;

/** Checks what docs/requirements-rules.md says about the rules of INCOSE. */
class RequirementsRulesTest {

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| R(\\d+) \\| [^|]+ \\| (yes|in part|no) \\| (.+) \\|$");

  private static final Pattern NAME = Pattern.compile("`([A-Za-z_-]+)`");

  @Test
  void tableHasEachOfThe42Rules() throws IOException {
    assertThat(rows().map(row -> Integer.valueOf(row.group(1))))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 42).boxed().toList());
  }

  @Test
  void countsAreThoseOfTheTable() throws IOException {
    List<String> checked = rows().map(row -> row.group(2)).toList();

    assertThat(document())
        .contains(
            "So %d rules are checked, %d in part, and %d are not."
                .formatted(
                    checked.stream().filter("yes"::equals).count(),
                    checked.stream().filter("in part"::equals).count(),
                    checked.stream().filter("no"::equals).count()));
  }

  @Test
  void everyNamedCheckExists() throws IOException {
    Set<String> known = new HashSet<>(Set.of("EARS", "corrections", TermRules.ID));
    RuleBook.load("en").rules().forEach(rule -> known.add(rule.id()));
    Stream.of(Fault.Kind.values())
        .forEach(kind -> known.add(kind.name().toLowerCase(Locale.ROOT).replace('_', '-')));

    assertThat(rows().flatMap(row -> NAME.matcher(row.group(3)).results()).map(n -> n.group(1)))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(known).contains(name));
  }

  @Test
  void everyRuleStandsInTheDocument() throws IOException {
    Set<String> named =
        NAME.matcher(document()).results().map(n -> n.group(1)).collect(Collectors.toSet());

    assertThat(named).containsAll(RuleBook.load("en").rules().stream().map(Rule::id).toList());
  }

  private static Stream<MatchResult> rows() throws IOException {
    return ROW.matcher(document()).results();
  }

  private static String document() throws IOException {
    return Files.readString(Path.of("../docs/requirements-rules.md"));
  }
}
