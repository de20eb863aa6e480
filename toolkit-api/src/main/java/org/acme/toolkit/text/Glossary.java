package org.acme.toolkit.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The terms of a caller as a trie. A text is searched in one pass for any number of terms: at each
 * start of a word, at most the length of the longest term is read.
 */
final class Glossary {

  /** The next characters of terms. The key {@link #END} marks the end of a term. */
  private record Node(Map<Character, Node> next) {

    Node() {
      this(new HashMap<>(2));
    }
  }

  private static final char END = '\0';

  private final Node root = new Node();

  Glossary(List<String> terms) {
    for (String term : terms) {
      if (!term.isBlank() && term.indexOf(END) < 0) {
        // Accents may be characters of their own.
        add(Normalizer.normalize(term, Normalizer.Form.NFC));
        add(Normalizer.normalize(term, Normalizer.Form.NFD));
      }
    }
  }

  private void add(String term) {
    Node node = root;
    for (int i = 0; i < term.length(); i++) {
      node = node.next.computeIfAbsent(unified(term.charAt(i)), character -> new Node());
    }
    node.next.put(END, node);
  }

  /** An author may keep the words of a term on one line. */
  private static char unified(char character) {
    return character == '\u00A0' || character == '\u202F' ? ' ' : character;
  }

  /** Finds terms as whole words. The longest term wins, and results do not overlap. */
  List<Span> in(String text) {
    var spans = new ArrayList<Span>();
    int at = 0;
    while (at < text.length()) {
      int end = at > 0 && isWord(text.codePointBefore(at)) ? -1 : endOfTerm(text, at);
      if (end > at) {
        spans.add(new Span(at, end));
      }
      at = Math.max(at + 1, end);
    }
    return spans;
  }

  /** A term that starts with a small letter may have a capital at the start of a sentence. */
  private int endOfTerm(String text, int start) {
    char first = text.charAt(start);
    int end = endOfTerm(text, start, first);
    return Character.isUpperCase(first)
        ? Math.max(end, endOfTerm(text, start, Character.toLowerCase(first)))
        : end;
  }

  private int endOfTerm(String text, int start, char first) {
    int end = -1;
    Node node = root;
    for (int i = start; i < text.length(); i++) {
      node = node.next.get(i == start ? first : unified(text.charAt(i)));
      if (node == null || text.charAt(i) == END) {
        break;
      }
      if (node.next.containsKey(END)
          && (i + 1 == text.length() || !isWord(text.codePointAt(i + 1)))) {
        end = i + 1;
      }
    }
    return end;
  }

  private static boolean isWord(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        || codePoint == '_'
        || Character.getType(codePoint) == Character.NON_SPACING_MARK
        || Character.getType(codePoint) == Character.COMBINING_SPACING_MARK;
  }
}
