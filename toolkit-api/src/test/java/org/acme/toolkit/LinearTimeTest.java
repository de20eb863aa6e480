package org.acme.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No regular expression needs more than linear time, whatever the input. */
class LinearTimeTest {

  private static final int LENGTH = 200;

  /** Twice the length may need twice the steps, and some more for edges. */
  private static final double MAX_FACTOR = 2.6;

  /** Patterns that read ids of rules, not what callers send. */
  private static final Set<String> FOR_RULES = Set.of("COMPOUND_RULES");

  /** Steps for each character that no pattern needs if its time is linear. */
  private static final int ALWAYS_LINEAR = 60;

  /** What patterns look for; hostile texts repeat one or two of these. */
  private static final List<String> PARTS =
      List.of(
          "a",
          "A",
          "é",
          "1",
          " ",
          "\n",
          "\t",
          "-",
          "_",
          ".",
          ",",
          ":",
          ";",
          "'",
          "\"",
          "`",
          "```\n",
          "~",
          "*",
          "#",
          "|",
          "/",
          "\\",
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          "<",
          "<a ",
          "<meta ",
          "charset=",
          "<!DOCTYPE",
          "&",
          "&amp;",
          "%",
          "$",
          "@",
          "+",
          "http://",
          "www.",
          "--",
          "+++\n",
          "\uE000",
          "<x id=\"1\"",
          "{{",
          "{%",
          "<%",
          "{n, plural, one {",
          "$$",
          "\\begin{",
          ":::",
          "[[",
          "<span translate=no>",
          "translate:");

  /** Ends that make a match fail late. */
  private static final List<String> ENDS = List.of("\u0000", "1a");

  static Stream<Named<Pattern>> patterns() {
    return ArchConfiguration.withThreadLocalScope(
            configuration -> {
              // Nothing of the classes of libraries is needed, and their import takes seconds.
              configuration.setResolveMissingDependenciesFromClassPath(false);
              return new ClassFileImporter()
                  .withImportOption(new ImportOption.DoNotIncludeTests())
                  .importPackagesOf(LinearTimeTest.class);
            })
        .stream()
        .flatMap(type -> type.getFields().stream())
        .filter(field -> field.getRawType().isEquivalentTo(Pattern.class))
        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
        .filter(field -> !FOR_RULES.contains(field.getName()))
        .map(LinearTimeTest::constant);
  }

  private static Named<Pattern> constant(JavaField constant) {
    Field field = constant.reflect();
    field.setAccessible(true);
    try {
      return Named.of(
          field.getDeclaringClass().getSimpleName() + "." + field.getName(),
          (Pattern) field.get(null));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void patternNeedsLinearTime(Pattern pattern) {
    assertThat(hostile().filter(parts -> isSlow(pattern, parts)).limit(3))
        .as("texts that need more time with %s", pattern)
        .isEmpty();
  }

  private static Stream<String[]> hostile() {
    return PARTS.stream()
        .flatMap(
            one ->
                PARTS.stream()
                    .flatMap(other -> ENDS.stream().map(end -> new String[] {one, other, end})));
  }

  private static boolean isSlow(Pattern pattern, String... parts) {
    long once = steps(pattern, text(LENGTH, parts));
    return once > ALWAYS_LINEAR * LENGTH
        && steps(pattern, text(2 * LENGTH, parts)) > MAX_FACTOR * once;
  }

  private static String text(int length, String... parts) {
    String unit = parts[0] + parts[1];
    return unit.repeat(length / unit.length()) + parts[2];
  }

  private static long steps(Pattern pattern, String text) {
    var counted = new CountedText(text);
    pattern.matcher(counted).results().count();
    return counted.reads;
  }

  /** Counts how often a character is read. */
  private static final class CountedText implements CharSequence {
    private final String text;
    private long reads;

    CountedText(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      reads++;
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
