package org.acme.toolkit.correction.evidence;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acme.toolkit.language.WordSet;
import org.acme.toolkit.text.Span;

/**
 * What a whole text or document shows about its words: how often each is written, which are names,
 * and whether the text is about software, whose names no dictionary knows.
 */
public final class TextProfile {

  public static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’]++");

  /** Ordinary words that are frequent in specifications and manuals. */
  private static final Set<String> TERMS =
      WordSet.words(
          """
          application array browser buffer byte bytes cache client command configuration
          configure data database default directory error errors file files filename format
          function hardware input interface keyword kernel library log message messages method
          methods module modules network object objects operator option options output package
          packages parameter parameters process processor product property protocol request
          requests requirement requirements runtime script server shall software specification
          specified string strings subroutine syntax system systems token tokens type user
          users value values variable variables version
          """);

  /** If the share of names among the words is larger, the text is about software. */
  private static final double MAX_SHARE_OF_NAMES = 0.01;

  /** If the share of names and terms among the words is larger, the text is about software. */
  private static final double MAX_SHARE_OF_TERMS = 0.05;

  /** With so few terms, even a short text is not about software. */
  private static final int FEW_TERMS = 2;

  /** A word with a capital after a small letter or a comma, so inside a sentence. */
  private static final Pattern INSIDE_SENTENCE =
      Pattern.compile("(?<=[\\p{Ll},;] )\\p{Lu}[\\p{L}\\p{M}'’]*+");

  /** A path, a file name, an e-mail address or an identifier. */
  private static final Pattern IDENTIFIER =
      Pattern.compile(
          "(?<![\\w./@-])[\\w-]++(?:[./@_][\\w-]++)++", Pattern.UNICODE_CHARACTER_CLASS);

  /** The place in a document that a link leads to, if it is one word: "#printf". */
  private static final Pattern ANCHOR = Pattern.compile("(?<=[(\"'/]#)\\p{L}{1,40}+(?=[)\"'])");

  /** A key or a value of JSON. */
  private static final Pattern QUOTED =
      Pattern.compile("\"[\\p{L}_]{1,40}+\"(?= ?:)|(?<=: ?)\"[\\p{L}_]{1,40}+\"");

  /** A word of code in Markdown. */
  private static final Pattern CODE = Pattern.compile("`[\\p{L}_]{1,40}+`");

  /** In words. What is shorter is no sentence. */
  private static final int LEAST_SENTENCE = 4;

  /** In UTF-16 code units. Shorter words of a title may be small: "of", "the". */
  private static final int LEAST_IN_TITLE = 5;

  private final Map<String, Long> timesWritten;
  private final Set<String> names;
  private final Set<String> quoted;
  private final boolean isTechnical;

  /**
   * @param text the whole text, or the whole document
   * @param source with the targets of links, or the text
   * @param language the language of the text, without region
   * @param tokens number of protected tokens that are not ordinary words, numbers or acronyms
   */
  public TextProfile(String text, String source, String language, long tokens) {
    this.timesWritten =
        WORD.matcher(text)
            .results()
            .map(MatchResult::group)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    long words = timesWritten.values().stream().mapToLong(Long::longValue).sum();
    long terms =
        tokens
            + timesWritten.entrySet().stream()
                .filter(entry -> isTerm(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    boolean hasManyNames = tokens > MAX_SHARE_OF_NAMES * words;
    boolean hasManyTerms = terms > FEW_TERMS && terms > MAX_SHARE_OF_TERMS * words;
    this.isTechnical = hasManyNames || hasManyTerms;
    this.names = names(text, source, language);
    // In English, the model of word sequences tells a misspelling from a name.
    Stream<String> code = language.equals("en") ? Stream.empty() : words(CODE, text);
    this.quoted = Stream.concat(words(QUOTED, text), code).collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> names(String text, String source, String language) {
    Stream<String> capitalised =
        language.equals("de") // which has capitals on all nouns
            ? Stream.empty()
            : INSIDE_SENTENCE.matcher(text).results().map(MatchResult::group);
    return Stream.of(
            capitalised.map(name -> name.toLowerCase(Locale.ROOT)),
            words(IDENTIFIER, text),
            words(ANCHOR, source))
        .flatMap(Function.identity())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Returns the words inside what a pattern finds, in small letters. */
  private static Stream<String> words(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .flatMap(found -> WORD.matcher(found.group()).results())
        .map(word -> word.group().toLowerCase(Locale.ROOT));
  }

  private static boolean isTerm(String word) {
    boolean isAcronym = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    return isAcronym || TERMS.contains(word.toLowerCase(Locale.ROOT));
  }

  public static long words(String text) {
    return WORD.matcher(text).results().count();
  }

  /**
   * Whether the line of a span has too few words to be a sentence. A line after a letter or a comma
   * continues the line before it.
   */
  public static boolean isFragment(String text, Span span) {
    int start = text.lastIndexOf('\n', span.start() - 1) + 1;
    if (start > 1 && continues(text.charAt(start - 2))) {
      start = text.lastIndexOf('\n', start - 2) + 1;
    }
    int end = text.indexOf('\n', span.end());
    return words(text.substring(start, end < 0 ? text.length() : end)) < LEAST_SENTENCE;
  }

  /** Whether all longer words of a line have a capital, and no full stop ends it. */
  public static boolean isTitle(String text, Span span) {
    int start = text.lastIndexOf('\n', span.start() - 1) + 1;
    int end = text.indexOf('\n', span.end());
    String line = text.substring(start, end < 0 ? text.length() : end).strip();
    return !line.endsWith(".")
        && WORD.matcher(line)
            .results()
            .map(MatchResult::group)
            .allMatch(
                word -> word.length() < LEAST_IN_TITLE || Character.isUpperCase(word.charAt(0)));
  }

  private static boolean continues(char last) {
    return Character.isLetter(last) || last == ',';
  }

  /** Whether the text is about software. */
  public boolean isTechnical() {
    return isTechnical;
  }

  public long timesWritten(String word) {
    return timesWritten.getOrDefault(word, 0L);
  }

  /** Whether a word is a name elsewhere in the text, or a part of an identifier. */
  public boolean isName(String word) {
    return isQuoted(word) || names.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a word is a key or a value of JSON, or a word of code elsewhere in the text. */
  public boolean isQuoted(String word) {
    return quoted.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether a word occurs several times, and always with a capital. */
  public boolean isNeverSmall(String word) {
    return timesWritten(word) > 1 && timesWritten(word.toLowerCase(Locale.ROOT)) == 0;
  }
}
