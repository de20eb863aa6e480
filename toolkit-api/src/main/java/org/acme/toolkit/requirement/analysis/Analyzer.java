package org.acme.toolkit.requirement.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acme.toolkit.admission.Deadline;
import org.acme.toolkit.text.Span;
import org.languagetool.AnalyzedSentence;
import org.languagetool.AnalyzedToken;
import org.languagetool.AnalyzedTokenReadings;
import org.languagetool.JLanguageTool;
import org.languagetool.Language;

/**
 * Splits texts into sentences and words with their parts of speech, with LanguageTool. An instance
 * of LanguageTool is not thread-safe, but cheap once its language is loaded. So a pool keeps all
 * instances that were needed at the same time.
 */
public final class Analyzer {

  /** Tag of every protected token. */
  public static final String PROTECTED = "PROTECTED";

  /** Tag of a protected token that starts with a digit, usually a number with its unit. */
  private static final String QUANTITY = "QUANTITY";

  /** Numbers stay visible, because they affect the words around them. */
  private static final Pattern NUMBER = Pattern.compile("\\d++(?:[.,]\\d++)*+");

  /**
   * In UTF-16 code units. The time for a sentence grows faster than its length, so longer blocks
   * are split, after a sentence if possible.
   */
  private static final int LONGEST_BLOCK = 1_500;

  /**
   * In UTF-16 code units. A paragraph without an end of a sentence is split into shorter pieces.
   */
  private static final int PIECE = 500;

  /** Tags of HTML that end the sentence before them. */
  private static final Pattern BREAK =
      Pattern.compile("</?(?:table|thead|tbody|tr|th|td|ul|ol|li|p|div|h[1-6]|br)\\b[^<>]*+>");

  /** The mark of Markdown for a line that ends here, which would hide the end of a sentence. */
  private static final Pattern LINE_END = Pattern.compile("\\\\(?=\\n)");

  /** Shorter words in capitals are mostly acronyms. */
  private static final int SHORTEST_SHOUT = 4;

  /** Tag of the words of RFC 2119, which mean what it says if they are in capitals. */
  private static final String KEYWORD = "KEYWORD";

  private static final Set<String> KEYWORDS =
      Set.of(
          "MUST",
          "SHALL",
          "SHOULD",
          "MAY",
          "REQUIRED",
          "RECOMMENDED",
          "OPTIONAL",
          "SOLLTE",
          "SOLLTEN");

  /** Rules see "cannot" as "can" and "not", as they see "don't" as "do" and "n't". */
  private static final String CANNOT = "cannot";

  private static final int CAN = "can".length();

  private final Language language;
  private final ConcurrentLinkedQueue<JLanguageTool> idle = new ConcurrentLinkedQueue<>();

  public Analyzer(Language language) {
    this.language = language;
  }

  /**
   * @param tokens protected parts of the text, ordered, without overlaps
   * @param deadline checked after each piece of a block
   */
  public Specification analyze(String text, List<Span> tokens, Deadline deadline) {
    BitSet hidden = hidden(text, tokens);
    String masked = mask(text, hidden);
    JLanguageTool tool =
        Objects.requireNonNullElseGet(idle.poll(), () -> new JLanguageTool(language));
    try {
      List<Block> blocks = Blocks.of(masked, text);
      var sentences = new ArrayList<Sentence>();
      for (Block block : blocks) {
        for (Span piece : pieces(masked, block.span())) {
          deadline.check();
          if (piece.of(masked).isBlank()) {
            continue; // LanguageTool is slow for white space.
          }
          int start = piece.start();
          for (AnalyzedSentence sentence : tool.analyzeText(piece.of(masked))) {
            List<Word> words = words(sentence, start, text, hidden);
            if (!words.isEmpty()) {
              sentences.add(new Sentence(block, words));
            }
            start += sentence.getText().length();
          }
        }
      }
      return new Specification(text, blocks, sentences);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      idle.add(tool);
    }
  }

  private static BitSet hidden(String text, List<Span> tokens) {
    var hidden = new BitSet(text.length());
    for (Span token : tokens) {
      if (!NUMBER.matcher(token.of(text)).matches()) {
        hidden.set(token.start(), token.end());
      }
    }
    return hidden;
  }

  /**
   * Replaces protected tokens by unknown words, code of several lines by spaces, and tags such as
   * {@code <td>} by blank lines.
   */
  private static String mask(String text, BitSet hidden) {
    var masked = new StringBuilder(text);
    for (int start = hidden.nextSetBit(0); start >= 0; ) {
      int end = hidden.nextClearBit(start);
      boolean block = text.substring(start, end).indexOf('\n') >= 0;
      for (int i = start; i < end; i++) {
        masked.setCharAt(i, !block ? 'q' : text.charAt(i) == '\n' ? '\n' : ' ');
      }
      start = hidden.nextSetBit(end);
    }
    BREAK
        .matcher(text)
        .results()
        .filter(tag -> hidden.get(tag.start()))
        .forEach(tag -> masked.replace(tag.start(), tag.end(), blankLine(tag.end() - tag.start())));
    LINE_END
        .matcher(text)
        .results()
        .filter(mark -> !hidden.get(mark.start()))
        .forEach(mark -> masked.setCharAt(mark.start(), ' '));
    return masked.toString();
  }

  private static String blankLine(int length) {
    return "\n\n" + " ".repeat(length - 2);
  }

  private static List<Span> pieces(String text, Span block) {
    var pieces = new ArrayList<Span>();
    int start = block.start();
    while (block.end() - start > LONGEST_BLOCK) {
      int cut = cut(text, start);
      pieces.add(new Span(start, cut));
      start = cut;
    }
    pieces.add(new Span(start, block.end()));
    return pieces;
  }

  private static int cut(String text, int start) {
    String block = text.substring(start, start + LONGEST_BLOCK);
    int cut = Math.max(block.lastIndexOf(". "), block.lastIndexOf(".\n"));
    if (cut >= 0) {
      return start + cut + 2;
    }
    int space = block.lastIndexOf(' ', PIECE);
    return start + (space >= 0 ? space + 1 : PIECE);
  }

  private List<Word> words(AnalyzedSentence sentence, int offset, String text, BitSet hidden)
      throws IOException {
    var words = new ArrayList<Word>();
    List<AnalyzedTokenReadings> tokens = List.of(sentence.getTokensWithoutWhitespace());
    for (int i = 0; i < tokens.size(); i++) {
      AnalyzedTokenReadings token = tokens.get(i);
      int start = offset + token.getStartPos();
      int end = Math.min(offset + token.getEndPos(), text.length());
      if (!token.isSentenceStart() && start < end) {
        String word = text.substring(start, end);
        if (hidden.get(start)) {
          words.add(Word.of(start, word, Set.of(), protectedTags(word)));
        } else if (word.equalsIgnoreCase(CANNOT)) {
          words.add(Word.of(start, word.substring(0, CAN), Set.of("can"), Set.of("MD")));
          words.add(Word.of(start + CAN, word.substring(CAN), Set.of("not"), Set.of("RB")));
        } else if (CapitalNames.isName(tokens, i)) {
          words.add(Word.name(start, word));
        } else {
          AnalyzedTokenReadings readings = readings(token);
          words.add(Word.of(start, word, lemmas(readings), tags(readings, token.getToken())));
        }
      }
    }
    return List.copyOf(words);
  }

  /** LanguageTool knows no German word in capitals, such as "MUSS". */
  private AnalyzedTokenReadings readings(AnalyzedTokenReadings token) throws IOException {
    String word = token.getToken();
    String lower = word.toLowerCase(Locale.ROOT);
    boolean isShouted =
        word.length() >= SHORTEST_SHOUT
            && !word.equals(lower)
            && word.equals(word.toUpperCase(Locale.ROOT));
    return isShouted && !token.isTagged() ? language.getTagger().tag(List.of(lower)).get(0) : token;
  }

  private static Set<String> protectedTags(String token) {
    return Character.isDigit(token.charAt(0)) ? Set.of(PROTECTED, QUANTITY) : Set.of(PROTECTED);
  }

  private static Set<String> lemmas(AnalyzedTokenReadings token) {
    return token.getReadings().stream()
        .map(AnalyzedToken::getLemma)
        .filter(Objects::nonNull)
        .map(lemma -> isAcronym(lemma) ? lemma : lemma.toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isAcronym(String lemma) {
    return lemma.length() > 1 && lemma.chars().allMatch(Character::isUpperCase);
  }

  private static Set<String> tags(AnalyzedTokenReadings token, String word) {
    return Stream.concat(
            token.getReadings().stream().map(AnalyzedToken::getPOSTag),
            KEYWORDS.contains(word) ? Stream.of(KEYWORD) : Stream.of())
        .filter(tag -> tag != null && !tag.endsWith("_END"))
        .collect(Collectors.toUnmodifiableSet());
  }
}
