package org.acme.toolkit.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.acme.toolkit.admission.Deadline;
import org.acme.toolkit.requirement.set.Fault.Kind;
import org.acme.toolkit.text.ProtectedTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plants faults in a specification, each twenty times, and expects none in the clean one. */
class SetFaultTest {

  private static final Examiner ENGLISH = Examiner.of(Examiner.ENGLISH);

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

  private static final List<String> COLOURS =
      List.of(
          "red", "blue", "green", "white", "black", "yellow", "brown", "pink", "grey", "golden");

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

  /** A glossary, named states and user stories, all of them used. */
  private static String names() {
    return IntStream.range(0, THINGS.size())
        .mapToObj(
            i ->
                """
                FR-%1$d When the Main %2$s is full, the desk shall enter the %3$sing state.

                FR-%4$d While it is in the %3$sing state, the desk shall open the Main %2$s.

                US-%1$d As a %5$s, I want to print the Main %2$s so that I can sign it.

                """
                    .formatted(
                        100 + i,
                        title(i),
                        title(i),
                        200 + i,
                        "keeper of the %s hall".formatted(COLOURS.get(i / 2))))
        .collect(Collectors.joining("", glossary("Main %s") + "# Functions\n\n", ""));
  }

  private static String glossary(String term) {
    return IntStream.range(0, THINGS.size())
        .mapToObj(i -> "- **" + term.formatted(title(i)) + "**: what we keep in place " + i + ".")
        .collect(Collectors.joining("\n", "# Glossary\n\n", "\n\n"));
  }

  private static String title(int i) {
    return THINGS.get(i).substring(0, 1).toUpperCase(Locale.ROOT) + THINGS.get(i).substring(1);
  }

  @Test
  void usedNamesAreNoFault() {
    assertThat(faults(names())).isEmpty();
  }

  @Test
  void findsEachDefinedTermThatIsNotUsed() {
    assertThat(faults(glossary("Spare %s") + names()))
        .extracting(SetFault::kind)
        .hasSize(THINGS.size())
        .containsOnly(Kind.UNUSED_TERM);
  }

  @Test
  void findsEachTermThatIsUsedAndNotDefined() {
    assertThat(faults(names().replace("Main", "Spare").replace("**Spare", "**Main")))
        .extracting(SetFault::kind)
        .filteredOn(kind -> kind == Kind.UNDEFINED_TERM)
        .hasSizeGreaterThanOrEqualTo(THINGS.size() - 4);
  }

  @Test
  void findsEachStateThatOccursOnce() {
    assertThat(faults(names().replaceAll("(?<=in the )(\\w+)ing state", "$1ed state")))
        .extracting(SetFault::kind)
        .hasSize(2 * THINGS.size())
        .containsOnly(Kind.SINGLE_STATE);
  }

  @Test
  void findsARoleThatOccursOnce() {
    assertThat(
            faults(
                names() + "US-300 As a keper of the red hall, I want to leave so that I can eat."))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.kind()).isEqualTo(Kind.SINGLE_ROLE);
              assertThat(fault.places().get(0).text()).startsWith("As a keper");
            });
  }

  @Test
  void aKindOfAnotherRoleIsNoFault() {
    String stories = "As a new keeper of the red hall, I want to leave so that I can eat.";

    assertThat(faults(names() + "US-300 " + stories)).isEmpty();
  }

  /** Each role but the last has several stories. */
  @ParameterizedTest
  @ValueSource(strings = {"director", "system", "owner"})
  void aRoleOfOneStoryIsNoFault(String role) {
    String story = "US-300 As a %s, I want to leave so that I can eat.";

    assertThat(faults(names() + story.formatted(role))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FR-101 -> FR-104 The label must lie on the desk before it is sent.",
        "How to:\nThe clerk must put the label on the desk before it is sent.",
      })
  void whatIsAboutAnotherRequirementNeedsNoId(String text) {
    String numbered = planted("FR-%1$d The desk shall print a label for the %2$s.");

    assertThat(faults(numbered + "\n\n" + text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# %1$s\n\n<table>\n<tr><th>Rule<th>Text<th>L1<th>L2\n\n"
            + "<tr><td>Labels<td>\n\nThe desk shall print a label for the %1$s.\n\n<td>x</table>\n",
        "# %1$s\n\n| Rule | L1 | L2 |\n|---|---|---|\n"
            + "| The desk shall print a label for the %1$s. | x | |\n",
      })
  void theHeadingOfAColumnIsNoId(String table) {
    String text = table.formatted("order") + "\n" + table.formatted("book");

    assertThat(faults(text)).isEmpty();
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

  /** Twenty captions, and a reference to each of them or to the one of that number and 50. */
  private static String captioned(String caption, String reference, int more) {
    String references =
        IntStream.range(0, THINGS.size())
            .mapToObj(
                i ->
                    "FR-%d The desk shall show each %s as in %s %d."
                        .formatted(100 + i, THINGS.get(i), reference, i + 1 + more))
            .collect(Collectors.joining("\n\n"));
    return IntStream.range(0, THINGS.size())
        .mapToObj(i -> "%s %d: The %s".formatted(caption, i + 1, THINGS.get(i)))
        .collect(Collectors.joining("\n\n", "# Desk\n\n", "\n\n" + references));
  }

  @ParameterizedTest
  @CsvSource({"Figure,figure", "Table,table", "**Figure,Fig.", "Tabelle,Tabelle"})
  void findsEachReferenceToAFigureOrTableThatDoesNotExist(String caption, String reference) {
    assertThat(faults(captioned(caption, reference, 0))).isEmpty();
    assertThat(faults(captioned(caption, reference, 50)))
        .hasSize(THINGS.size())
        .allSatisfy(fault -> assertThat(fault.kind()).isEqualTo(Kind.DANGLING_REFERENCE));
  }

  @Test
  void aReferenceToATableOfAnotherDocumentIsNoFault() {
    assertThat(faults(captioned("Table", "table", 0) + " It shall follow table 99 of RFC 2119."))
        .isEmpty();
  }

  @Test
  void anIdThatStartsALineOrCellIsDefinedThere() {
    String ids = "FR-1 The desk shall open.\n\nFR-2 The desk shall close.\n\n";

    assertThat(faults(ids + "| FR-3 | Opening |\n\n**ID:** FR-4\n\n- FR-5: Later\n")).isEmpty();
    assertThat(faults(ids + "The desk shall open as FR-3 says."))
        .extracting(SetFault::kind)
        .contains(Kind.DANGLING_REFERENCE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The buyer shall pay within 5 days.          | The seller shall answer within 7 days.",
        "If it rains, the desk shall close at 5 pm.  | If it snows, the desk shall close at 3 pm.",
        "The shop shall not show the old price.      | The shop shall show the old price.",
        "The account pin shall have 4 digits.        | The account number shall have 9 digits.",
        "The desk shall accept data of Kiosk-4.      | The desk shall accept data of Till-Point.",
        "The shop shall offer `GET /books/{id}`.     | The shop shall offer `GET /lists/{id}`.",
        "The reader shall be able to edit the card.  | The reader shall be able to edit the card photo.",
        "The desk shall match sender and receiver, and shall report a label with no sender. "
            + "| The desk shall match sender and receiver, and shall report a label with no receiver.",
        "The clerk shall copy the list from the shop to the branch. "
            + "| The clerk shall copy the list from the branch to the shop.",
        "The desk shall name books.                  | The desk shall name shelves of books.",
      })
  void differentRequirementsAreNoFault(String one, String other) {
    assertThat(faults(one + " " + other)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The desk shall check the given label.     | The desk shall check the label.",
        "The desk shall show each book.            | The desk shall show each book in the hall.",
        "If it rains, the desk shall close.        | The desk shall close if it rains.",
        "The shop shall offer `GET /books/{id}`.   | The shop shall offer `GET /books/{id}` quickly.",
      })
  void moreDetailsOrAnotherPlaceOfTheConditionIsADuplicate(String one, String other) {
    assertThat(faults(one + "\n\n" + other))
        .extracting(SetFault::kind)
        .containsExactly(Kind.NEAR_DUPLICATE);
  }

  /** The subject is in the heading, and what has no obligation may be a step. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Must report its state to the clerk each day.",
        "It must report its state to the clerk each day.",
        "This operation must report its state to the clerk each day.",
        "The clerk is at the desk with the list.",
        "The desk shall allow readers to:",
      })
  void theSameWordsBelowAnotherHeadingMayMeanSomethingElse(String words) {
    assertThat(faults("# Till\n\n- " + words + "\n\n# Kiosk\n\n- " + words)).isEmpty();
  }

  @Test
  void anOverviewThatRepeatsRequirementsOfOtherSectionsIsOneFault() {
    String body =
        IntStream.range(0, 12)
            .mapToObj(
                i ->
                    (i % 3 == 0 ? "## Hall %1$d\n\n" : "")
                        .concat("FR-%1$d The desk shall print a label for the %2$s.")
                        .formatted(100 + i, THINGS.get(i)))
            .collect(Collectors.joining("\n\n", "# Body\n\n", "\n\n"));
    String overview =
        IntStream.range(0, 12)
            .mapToObj(i -> "- The desk shall print a label for the %s.".formatted(THINGS.get(i)))
            .collect(Collectors.joining("\n", "# Labels\n\n", "\n\n"));
    String other = "# Hours\n\nFR-200 The desk shall print a label for the order.";

    assertThat(faults(overview + body))
        .filteredOn(fault -> fault.kind() != Kind.MISSING_ID)
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.kind()).isEqualTo(Kind.REPEATED_SECTION);
              assertThat(fault.places())
                  .extracting(place -> place.text().strip())
                  .containsExactly("Labels", "Hall 100");
            });
    assertThat(faults(body + other))
        .extracting(SetFault::kind)
        .containsExactly(Kind.NEAR_DUPLICATE);
  }

  @Test
  void anOverviewAndDetailsHaveTheSameIds() {
    String overview = planted("| FR-%1$d | The desk shall print a label for the %2$s. |");
    String details =
        IntStream.range(0, 12)
            .mapToObj(
                i ->
                    """
                    ### FR-%1$d

                    The clerk shall see the label of the %2$s.

                    FR-%1$d helps a clerk who must wait for the %2$s.
                    """
                        .formatted(100 + i, THINGS.get(i)))
            .collect(Collectors.joining("\n", "\n\n## Details\n\n", ""));
    String other = "\n## Hours\n\nFR-103 The desk shall open at noon.";

    assertThat(faults(overview + details)).isEmpty();
    assertThat(faults(overview + details + other))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.kind()).isEqualTo(Kind.DUPLICATE_ID);
              assertThat(fault.places().get(1).text()).contains("at noon");
            });
  }

  @Test
  void anIdBehindASentenceRefersToTheLineThatItOpens() {
    String text = "# Steps\n\n- The clerk then waits for the label (FR-1)\n\n# Rules\n\n";

    assertThat(faults(text + "FR-1 The desk shall print a label.")).isEmpty();
  }

  @Test
  void aRuleThatIsRepeatedHasItsId() {
    String rule = "FR-1 The desk shall print a label for each book.";

    assertThat(faults("# Books\n\n" + rule + "\n\n# Lists\n\n" + rule)).isEmpty();
  }

  @Test
  void rowsOfAFormTellMoreAboutTheRequirementOfTheForm() {
    String form =
        """
        | ID: FR-%d | The clerk shall print the %s. |
        | --------- | ------------------------------- |
        | Answer    | The screen should then show a form. |

        """;

    assertThat(faults(planted(form))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The clerk shall follow the list of FR-1.",
        "The clerk shall follow the list (see FR-1).",
        "The clerk shall open (FR-1), close (FR-2) and sell (FR-1).",
        "| FR-3 | The clerk shall follow the list. | FR-1 | Later |",
        "| FR-3 | The clerk shall follow the list (FR-1) |",
        "| ID | Requirement (The desk shall ...) |\n| ID | Requirement (The desk shall ...) |",
      })
  void anIdThatIsOnlyMentionedIsNoId(String mention) {
    String ids = "FR-1 The desk shall open.\n\nFR-2 The desk shall close.\n\n";

    assertThat(faults(ids + mention)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the BRD (section 2.1)",
        "**21 CFR Part 11:** Section 2.1",
        "RFC 2119, section 2.1",
        "section 2.1 of the handbook"
      })
  void aReferenceToASectionOfAnotherDocumentIsNoFault(String reference) {
    String text = "# 1 Orders\n\n# 2 Books\n\nThe shop shall list each book as in %s.";

    assertThat(faults(text.formatted(reference))).isEmpty();
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
