package org.acme.toolkit.correction.evidence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acme.toolkit.language.KnownWords;
import org.acme.toolkit.text.Span;

/**
 * The words around a finding.
 *
 * @param text the text that it is in
 */
public record Surroundings(String text) {

  private static final Pattern LAST_WORD = Pattern.compile("(?<word>\\p{L}{1,40}+) $");

  private static final Pattern FIRST_WORD = Pattern.compile("^ (?<word>[\\p{L}\\p{N}]{1,40}+)");

  /** In UTF-16 code units. The words that a participle agrees with are not farther. */
  private static final int NEAR = 25;

  /** In UTF-16 code units. Two words before a finding are not longer. */
  private static final int FAR = 60;

  private static final int SHORT_WORD = 4;

  /** A name with a low line inside. */
  private static final Pattern CODE = Pattern.compile("\\p{L}_\\p{L}");

  /** A type of code before the name of a parameter. */
  private static final Pattern TYPE =
      Pattern.compile("[(,;\\n] ?(?:bool|boolean|char|double|float|int|long|void)\\*{0,2} $");

  private static final Pattern NUMBER = Pattern.compile(" \\p{N}++(?: |$)");

  private static final String BEFORE_FREE = " \n\t(\"“'’";

  private static final String AFTER_PART = "./@-_:";

  private static final String CODE_SIGNS = ":(=[";

  /** Words that a sentence in English has, but no command. */
  private static final Set<String> SMALL_WORDS =
      Set.of("a", "an", "and", "are", "as", "by", "for", "is", "of", "or", "that", "the", "with");

  private static final String SEPARATORS = ",;:()|\n";

  /** In UTF-16 code units. A longer one is a paragraph, which is not searched at each finding. */
  private static final int LONGEST_LINE = 1_000;

  private static final String APOSTROPHES = "'’";

  /** In words. A shorter part after a number and a colon is no sentence. */
  private static final int LEAST_SENTENCE = 4;

  /** What starts a line of a program's output or of its log: a prompt, a time, a level. */
  private static final Pattern OUTPUT =
      Pattern.compile(
          "[>$#%] ?\\w|\\[[A-Z]{3,9}]|(?:DEBUG|ERROR|FATAL|INFO|WARN|WARNING)\\b"
              + "|\\[?\\d{1,4}[:/-]\\d{2}[:/-]\\d{2}");

  /** The start of a line such as "Thread 2: done". */
  private static final Pattern LABELLED_PART = Pattern.compile("\\p{L}{1,20}+ \\d{1,4}+:");

  private static final Pattern REFERENCE =
      Pattern.compile(
          "^\\[\\d{1,3}] |\\bdoi\\b|\\bISBN\\b|\\[Online]|\\bRetrieved (?:from|\\p{Lu})|\\b[Aa]ccessed:"
              + "|, pp?\\. ?\\d|, vol\\. ?\\d");

  private static final Pattern ITEMS = Pattern.compile("[,;:()|]|\\b(?:and|or)\\b");

  private static final Pattern WORD = Pattern.compile("\\p{L}++");

  private static final Pattern CAPITAL_INSIDE = Pattern.compile("\\p{L}\\p{Lu}");

  private static final Pattern CAPITALS = Pattern.compile("(?<!\\p{L})\\p{Lu}{3}");

  /** Returns the word before a space before a span, or nothing. */
  public String wordBefore(Span span) {
    Matcher before =
        LAST_WORD.matcher(text.substring(Math.max(0, span.start() - 50), span.start()));
    return before.find() ? before.group("word") : "";
  }

  /** Returns the word at a distance before a span, in small letters, or nothing. */
  public String wordBefore(Span span, int distance) {
    int start = Math.max(0, span.start() - FAR);
    String[] words =
        text.substring(start, span.start()).toLowerCase(Locale.ROOT).strip().split("\\s+");
    int index = words.length - distance;
    return index > 0 || index == 0 && start == 0 ? words[index] : "";
  }

  /** Whether one of the last words before a span is in a list, or starts with one and "'". */
  public boolean hasBefore(Span span, Set<String> words) {
    String before = text.substring(Math.max(0, span.start() - NEAR), span.start());
    return Arrays.stream(before.toLowerCase(Locale.ROOT).split("[\\s\\u00A0]+"))
        .anyMatch(word -> words.contains(word.split("['’]", 2)[0]));
  }

  /** Returns at most so many UTF-16 code units before a span as belong to its sentence. */
  public String sentenceBefore(Span span, int longest) {
    int line = text.lastIndexOf('\n', span.start() - 1) + 1;
    String before = text.substring(Math.max(line, span.start() - longest), span.start());
    return before.substring(before.lastIndexOf(". ") + 1).strip();
  }

  /** Returns the word or number after a space after a span, or nothing. */
  public String wordAfter(Span span) {
    Matcher after =
        FIRST_WORD.matcher(text.substring(span.end(), Math.min(text.length(), span.end() + 50)));
    return after.find() ? after.group("word") : "";
  }

  /** Whether a word stands directly before or after a span, where it would then be twice. */
  public boolean has(String word, Span span) {
    return word.equalsIgnoreCase(wordBefore(span)) || word.equalsIgnoreCase(wordAfter(span));
  }

  /** Whether a line has nothing else, or a word of three letters or more has only capitals. */
  public boolean isNoProse(Span span) {
    return isLine(span) || CAPITALS.matcher(span.of(text)).find() || isField(span);
  }

  public boolean isLine(Span span) {
    return line(span).strip().equals(span.of(text).strip());
  }

  /** Whether a small word is the key of a value, as "github" in "github: URL of the code". */
  public boolean isKey(Span span) {
    return Character.isLowerCase(text.charAt(span.start()))
        && text.startsWith(":", span.end())
        && line(span).strip().startsWith(span.of(text));
  }

  /** Whether a word is no part of a path or an address: ".github", "youtube.com". */
  public boolean isFree(Span span) {
    String after = text.substring(span.end(), Math.min(text.length(), span.end() + 2));
    return (span.start() == 0 || BEFORE_FREE.indexOf(text.charAt(span.start() - 1)) >= 0)
        && !(after.length() == 2
            && AFTER_PART.indexOf(after.charAt(0)) >= 0
            && Character.isLetterOrDigit(after.charAt(1)));
  }

  /** Whether a sign of code follows directly: "cite:[A]", "load(x)". */
  public boolean isBeforeCode(Span span) {
    String rest = text.substring(span.end(), Math.min(text.length(), span.end() + 2));
    return rest.length() == 2
        && CODE_SIGNS.indexOf(rest.charAt(0)) >= 0
        && !Character.isWhitespace(rest.charAt(1));
  }

  /** Whether a line has the form of a command: small, with a number, but without a small word. */
  public boolean isCommand(Span span) {
    String line = line(span).strip();
    return Character.isLowerCase(line.charAt(0))
        && Character.isLetterOrDigit(line.charAt(line.length() - 1))
        && NUMBER.matcher(line).find()
        && Arrays.stream(line.split(" ")).noneMatch(SMALL_WORDS::contains);
  }

  /** Whether an apostrophe follows directly: "in the website's footer". */
  public boolean isPossessive(Span span) {
    return span.end() < text.length() && APOSTROPHES.indexOf(text.charAt(span.end())) >= 0;
  }

  /** Whether a line has the form of a program's output, or cites a publication. */
  public boolean isCopied(Span span) {
    String line = line(span).strip();
    return line.length() <= LONGEST_LINE
        && (OUTPUT.matcher(line).lookingAt()
            || REFERENCE.matcher(line).find()
            || !line.endsWith(".")
                && LABELLED_PART.matcher(line).lookingAt()
                && TextProfile.words(line.substring(line.indexOf(':'))) < LEAST_SENTENCE);
  }

  /**
   * Whether a word stands alone between signs, and another one of the list is unknown or has a
   * capital inside, as names of tools have: "(TeXmaker, ggplt)".
   */
  public boolean isItemBesideName(Span span, String language) {
    return separates(span.start(), -1)
        && separates(span.end() - 1, 1)
        && line(span).length() <= LONGEST_LINE
        && Arrays.stream(ITEMS.split(line(span)))
            .map(String::strip)
            .filter(item -> !item.equals(span.of(text)) && WORD.matcher(item).matches())
            .anyMatch(
                item ->
                    CAPITAL_INSIDE.matcher(item).find() || !KnownWords.contains(language, item));
  }

  /** Whether a name stands directly before the bracket before a word: "find(words)". */
  public boolean isParameter(int start) {
    return start > 1
        && text.charAt(start - 1) == '('
        && Character.isLetterOrDigit(text.charAt(start - 2));
  }

  /**
   * Whether a short word is beside unknown words, as in a sentence of another language, or half of
   * a line is unknown, as in "Risus quis varius".
   */
  public boolean isAmongUnknown(Span span, String language) {
    String line = line(span);
    String word = span.of(text);
    if (word.length() > SHORT_WORD && line.length() > LONGEST_LINE) {
      return false;
    }
    long unknown = new Quotation(line).unknown(language, word);
    return unknown > 1
        && (word.length() <= SHORT_WORD || unknown * 2 + 1 >= TextProfile.words(line));
  }

  /**
   * Whether a word stands alone in a list with names of code ("user_id (PK); telefono: text"), is
   * beside an arrow, has a type before it ("int* tamano") or a value after it ("accion = 'x'").
   */
  public boolean isField(Span span) {
    return text.startsWith(" -> ", span.end())
        || text.startsWith("-> ", span.start() - 3)
        || text.startsWith(" = ", span.end())
        || text.startsWith("= ", span.start() - 2)
        || TYPE.matcher(text.substring(Math.max(0, span.start() - NEAR), span.start())).find()
        || separates(span.start(), -1)
            && separates(span.end() - 1, 1)
            && CODE.matcher(line(span)).find();
  }

  /** Whether a sign, and perhaps a space before it, is next to the letter at a place. */
  private boolean separates(int at, int step) {
    int next = at + step;
    if (next >= 0 && next < text.length() && text.charAt(next) == ' ') {
      next += step;
    }
    return next < 0 || next >= text.length() || SEPARATORS.indexOf(text.charAt(next)) >= 0;
  }

  public String line(Span span) {
    int start = text.lastIndexOf('\n', span.start() - 1) + 1;
    int end = text.indexOf('\n', span.end());
    return text.substring(start, end < 0 ? text.length() : end);
  }
}
