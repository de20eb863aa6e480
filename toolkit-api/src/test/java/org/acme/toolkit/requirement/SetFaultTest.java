package org.acme.toolkit.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.acme.toolkit.admission.Deadline;
import org.acme.toolkit.requirement.set.Fault.Kind;
import org.acme.toolkit.text.ProtectedTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plants faults in a specification, each twenty times, and expects none in the clean one. */
class SetFaultTest {

  private static final Examiner ENGLISH = Examiner.english();

  private static final List<String> THINGS =
      List.of(
          "order",
          "book",
          "invoice",
          "reader",
          "letter",
          "basket",
          "shelf",
          "author",
          "card",
          "catalogue",
          "parcel",
          "discount",
          "receipt",
          "voucher",
          "review",
          "rating",
          "branch",
          "loan",
          "fine",
          "reminder");

  @Test
  void aCleanSpecificationHasNoFaults() {
    assertThat(faults(clean())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NEAR_DUPLICATE         | N-%d The desk shall show the %s of the last week in the list on each day.",
        "CONFLICTING_QUANTITIES | N-%d The desk shall keep the %s for 7 days.",
        "DUPLICATE_ID           | FR-%d The desk shall print a label for the %s.",
        "MISSING_ID             | The desk shall weigh the %2$s.",
        "DANGLING_REFERENCE     | N-%d The desk shall count the %s as in FR-9%1$d.",
      })
  void findsEachPlantedFaultAndNoOther(Kind kind, String planted) {
    assertThat(faults(clean() + planted(planted)))
        .hasSize(THINGS.size())
        .allSatisfy(fault -> assertThat(fault.kind()).isEqualTo(kind));
  }

  @Test
  void namesBothPlaces() {
    String text = "The session shall end after 15 minutes. The session shall end after 30 minutes.";

    assertThat(faults(text))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.kind()).isEqualTo(Kind.CONFLICTING_QUANTITIES);
              assertThat(fault.places())
                  .extracting(SetFault.Place::text)
                  .containsExactly(text.split("(?<=\\.) "));
            });
  }

  @Test
  void findsAReferenceToASectionThatDoesNotExist() {
    String text = "# 1 Orders\n\n# 2 Books\n\nThe shop shall list each book as in %s.";

    assertThat(faults(text.formatted("section 2.1")))
        .extracting(SetFault::kind)
        .containsExactly(Kind.DANGLING_REFERENCE);
    assertThat(faults((text + "\n\n## 2.1 List\n").formatted("section 2.1"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The buyer shall pay within 5 days.          | The seller shall answer within 7 days.",
        "If it rains, the desk shall close at 5 pm.  | If it snows, the desk shall close at 3 pm.",
        "The shop shall not show the old price.      | The shop shall show the old price.",
        "The account pin shall have 4 digits.        | The account number shall have 9 digits.",
      })
  void differentRequirementsAreNoFault(String one, String other) {
    assertThat(faults(one + " " + other)).isEmpty();
  }

  private static String clean() {
    return IntStream.range(0, THINGS.size())
        .boxed()
        .flatMap(
            i ->
                Stream.of(
                        "FR-1%02d The desk shall show the %s of the last week in the list.",
                        "FR-2%02d The desk shall keep the %s for 5 days.")
                    .map(text -> text.formatted(i, THINGS.get(i))))
        .collect(Collectors.joining("\n\n", "# Desk\n\n", "\n\n"));
  }

  private static String planted(String text) {
    return IntStream.range(0, THINGS.size())
        .mapToObj(i -> text.formatted(100 + i, THINGS.get(i)))
        .collect(Collectors.joining("\n\n"));
  }

  private static List<SetFault> faults(String text) {
    return ENGLISH
        .examine(text, ProtectedTokens.in(text), Deadline.in(Duration.ofMinutes(1)))
        .report()
        .faults();
  }
}
