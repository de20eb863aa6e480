package org.acme.toolkit.correction.spelling;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acme.toolkit.correction.evidence.TextProfile;
import org.acme.toolkit.language.KnownWords;
import org.acme.toolkit.text.Span;

/** Tells whether unknown words with a capital may be names. */
final class PossibleNames {

  /** Text before the first word of a sentence, paragraph, heading, list item or table cell. */
  private static final Pattern SENTENCE_START =
      Pattern.compile("(?:[.!?:#*>|-]\\s{1,3}|\\n\\s{0,2}\\n\\s{0,2})$");

  private static final Pattern LAST_WORD = Pattern.compile("(?<word>\\p{L}{1,40}+) $");
  private static final Pattern FIRST_WORD = Pattern.compile("^ (?<word>\\p{L}{1,40}+)");

  /** Words of Spanish before a noun that has a capital in a title: "Historia y Validacion". */
  private static final Set<String> LINKS = Set.of("de", "del", "e", "y");

  /** Words of French before names of code, also several: "les tables Absences et Etudiant". */
  private static final Pattern BEFORE_NAMES =
      Pattern.compile(
          "\\b(?:[Cc]lasse|[Ee]ntité|[Oo]bjet|[Tt]able)s? (?:(?:\\p{Lu}\\p{L}{0,30}+,?+|et|ou) ){0,5}$");

  /**
   * What stands before a name in small letters, with a part of it, or before the label of another
   * part of the text: "l'attribut id realisateur", "(ref instalacion)".
   */
  private static final Pattern BEFORE_FIELD =
      Pattern.compile("\\b(?:attribut|champ|colonne|variable) (?:id )?$|\\((?:label|ref) $");

  /** In UTF-16 code units. */
  private static final int FAR = 80;

  /** In UTF-16 code units. */
  private static final int LONGEST_PLACEHOLDER = 20;

  private static final String ENGLISH = "en";

  /** Names of this length are rarely a slip of a word. */
  private static final int LONG_TITLE_WORD = 8;

  /** A capitalised word of at least this length is no name if it is a slip of a word. */
  private static final int LONG_WORD = 7;

  /** A capitalised noun of at least this length is no name if one edit makes it a word. */
  private static final int LONG_NOUN = 6;

  private final String text;
  private final String language;
  private final boolean isEssay;
  private final boolean nounsAreCapitalised;

  /**
   * @param isEssay whether the text is general prose, in which names are rare
   */
  PossibleNames(String text, String language, boolean isEssay) {
    this.text = text;
    this.language = language;
    this.isEssay = isEssay;
    this.nounsAreCapitalised = language.equals("de");
  }

  /**
   * Whether a word with a capital may be a name: inside a sentence, or where its line is too short
   * to show what it is. A long word that is a slip of an ordinary word is none. With a small
   * letter, it is one if the dictionary has it with a capital: "the arial font".
   */
  boolean contains(Span span, String replacement) {
    String original = span.of(text);
    if (Character.isLowerCase(original.charAt(0))) {
      String name = original.substring(0, 1).toUpperCase(Locale.ROOT) + original.substring(1);
      return !isEssay && !replacement.equals(name) && KnownWords.isName(language, name);
    }
    if (!isEssay && KnownWords.isName(language, replacement)) {
      return true;
    }
    if (nounsAreCapitalised) {
      return original.length() < LONG_NOUN
          || !RankedReplacements.isSlip(original, replacement)
          || !isEssay && isBesideName(span);
    }
    return isInsideSentence(span.start())
        || !isEssay && (isNameAtStart(span, replacement) || isBeforeCapital(span.end()));
  }

  /** Whether a word is named after what it is: a class, a table, a field, a label. */
  boolean isField(Span span) {
    String before = text.substring(Math.max(0, span.start() - FAR), span.start());
    return language.equals("fr")
            && Character.isUpperCase(text.charAt(span.start()))
            && BEFORE_NAMES.matcher(before).find()
        || BEFORE_FIELD.matcher(before).find();
  }

  /**
   * Whether a noun of Spanish may be a class or a table ("la tabla Recepcion"), or a word is in a
   * line of code with a comment in braces ("altura: arbol int {Calcula la altura del árbol}").
   */
  boolean mayBeOfCode(Span span) {
    Matcher before =
        LAST_WORD.matcher(text.substring(Math.max(0, span.start() - 50), span.start()));
    boolean isNamed =
        language.equals("es")
            && Character.isUpperCase(text.charAt(span.start()))
            && before.find()
            && !LINKS.contains(before.group("word"));
    int end = text.indexOf('\n', span.end());
    String rest = text.substring(span.end(), end < 0 ? text.length() : end).strip();
    return isNamed
        || rest.endsWith("}")
            && !rest.endsWith("}}")
            && rest.length() - rest.lastIndexOf('{') > LONGEST_PLACEHOLDER;
  }

  /** Whether the word before or after is a name, as in "Anna Römmer". */
  private boolean isBesideName(Span span) {
    Matcher before =
        LAST_WORD.matcher(text.substring(Math.max(0, span.start() - 50), span.start()));
    Matcher after =
        FIRST_WORD.matcher(text.substring(span.end(), Math.min(text.length(), span.end() + 50)));
    return before.find() && KnownWords.isName(language, before.group("word"))
        || after.find() && KnownWords.isName(language, after.group("word"));
  }

  /**
   * Whether a long word of a title, in which every word has a capital, is a slip of an ordinary
   * word: "Stock Managment for Small Shops".
   */
  boolean isMisspeltTitle(Span span, String replacement) {
    return language.equals(ENGLISH)
        && span.end() - span.start() >= LONG_TITLE_WORD
        && RankedReplacements.isSlip(span.of(text), replacement)
        && KnownWords.contains(language, replacement.toLowerCase(Locale.ROOT))
        && TextProfile.isTitle(text, span);
  }

  /**
   * Whether the first word of a sentence is a slip of an ordinary word. Names that have a letter
   * twice are too frequent.
   */
  boolean isSlipAtStart(Span span, String replacement) {
    return language.equals(ENGLISH)
        && replacement.length() >= span.end() - span.start()
        && !isInsideSentence(span.start())
        && !isBeforeCapital(span.end())
        && !isNameAtStart(span, replacement);
  }

  /** Whether the next word has a capital, too, as in names of several words. */
  private boolean isBeforeCapital(int end) {
    return end + 1 < text.length()
        && text.charAt(end) == ' '
        && Character.isUpperCase(text.charAt(end + 1));
  }

  private boolean isNameAtStart(Span span, String replacement) {
    String original = span.of(text);
    boolean isLongSlip =
        original.length() >= LONG_WORD && RankedReplacements.isSlip(original, replacement);
    return !KnownWords.contains(language, replacement.toLowerCase(Locale.ROOT)) || !isLongSlip;
  }

  private boolean isInsideSentence(int offset) {
    String before = text.substring(Math.max(0, offset - 4), offset);
    return !before.isBlank() && !SENTENCE_START.matcher(before).find();
  }
}
