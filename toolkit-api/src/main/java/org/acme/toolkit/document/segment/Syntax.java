package org.acme.toolkit.document.segment;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/** How a format writes the characters of a text. */
public enum Syntax {
  PLAIN("(?!)") {
    @Override
    String decode(String atom) {
      return atom;
    }

    @Override
    String encode(String text) {
      return text;
    }
  },

  XML("&(?:#[0-9]{1,7}+|#x[0-9A-Fa-f]{1,6}+|amp|lt|gt|quot|apos);") {
    @Override
    String decode(String atom) {
      return unescape(atom);
    }

    @Override
    String encode(String text) {
      return NOT_XML
          .matcher(text)
          .replaceAll("")
          .replace("&", "&amp;")
          .replace("<", "&lt;")
          .replace(">", "&gt;");
    }
  },

  /** The value of an attribute of XML, in which line breaks need references. */
  XML_ATTRIBUTE("&(?:#[0-9]{1,7}+|#x[0-9A-Fa-f]{1,6}+|amp|lt|gt|quot|apos);|\\r\\n|[\\t\\r\\n]") {
    @Override
    String decode(String atom) {
      return atom.charAt(0) == '&' ? unescape(atom) : " ";
    }

    @Override
    String encode(String text) {
      return XML.encode(text)
          .replace("\"", "&quot;")
          .replace("'", "&apos;")
          .replace("\t", "&#9;")
          .replace("\n", "&#10;")
          .replace("\r", "&#13;");
    }
  },

  /** XML in which {@code _x000D_} stands for a character that XML cannot represent. */
  SPREADSHEET("_x[0-9A-Fa-f]{4}_|&(?:#[0-9]{1,7}+|#x[0-9A-Fa-f]{1,6}+|amp|lt|gt|quot|apos);") {
    @Override
    String decode(String atom) {
      return atom.charAt(0) == '_'
          ? Character.toString(Integer.parseInt(atom.substring(2, 6), 16))
          : unescape(atom);
    }

    @Override
    Optional<InlineCode> code(String atom) {
      return atom.charAt(0) == '_' && decode(atom).charAt(0) < ' '
          ? Optional.of(InlineCode.HIDDEN)
          : Optional.empty();
    }

    @Override
    String encode(String text) {
      return ESCAPE.matcher(XML.encode(text)).replaceAll("_x005F_");
    }
  },

  ASCIIDOC("(?!)") {
    @Override
    String decode(String atom) {
      return atom;
    }

    @Override
    String encode(String text) {
      return text.replaceAll("\\R", " ");
    }
  },

  /** Like a browser, treats any amount of white space as one space. */
  HTML(
      "&(?:#[0-9]{1,7}+|#[xX][0-9A-Fa-f]{1,6}+|[A-Za-z][A-Za-z0-9]{1,31}+);|[ \\t\\r\\n\\f]++"
          + "|<%[^%<>]{0,200}+%>") {
    @Override
    String decode(String atom) {
      return switch (atom.charAt(0)) {
        case '&' -> unescape(atom);
        case '<' -> atom;
        default -> " ";
      };
    }

    /** Unknown entities and the instructions of templates stay as they are. */
    @Override
    Optional<InlineCode> code(String atom) {
      return decode(atom).equals(atom) && atom.length() > 1
          ? Optional.of(InlineCode.word(atom))
          : Optional.empty();
    }

    @Override
    String encode(String text) {
      return XML.encode(text).replace("\"", "&quot;");
    }
  },

  /** The value of an attribute in single quotes. */
  HTML_QUOTED(HTML.atoms) {
    @Override
    String decode(String atom) {
      return HTML.decode(atom);
    }

    @Override
    Optional<InlineCode> code(String atom) {
      return HTML.code(atom);
    }

    @Override
    String encode(String text) {
      return HTML.encode(text).replace("'", "&#39;");
    }
  },

  MARKDOWN(
      "\\[(?:\\^[^\\]\\s]{1,99}+|![A-Z]{1,20}+|[ xX])\\]:?"
          + "|\\\\[!-/:-@\\[-`{-~]|&(?:#[0-9]{1,7}+|#[xX][0-9A-Fa-f]{1,6}+|[A-Za-z][A-Za-z0-9]{1,31}+);") {
    @Override
    String decode(String atom) {
      return atom.charAt(0) == '\\' ? atom.substring(1) : unescape(atom);
    }

    /**
     * A footnote, its name, a check box, and an escaped mark that would start a list, a heading or
     * a formula.
     */
    @Override
    Optional<InlineCode> code(String atom) {
      if (atom.charAt(0) == '[') {
        return Optional.of(InlineCode.HIDDEN);
      }
      boolean isMark = atom.charAt(0) == '\\' && "#+-.)>$".indexOf(atom.charAt(1)) >= 0;
      return isMark ? Optional.of(InlineCode.word(decode(atom))) : Optional.empty();
    }

    @Override
    boolean isWhole(String text) {
      return text.indexOf('[') < 0 && text.indexOf(']') < 0;
    }

    @Override
    String encode(String text) {
      return MARKDOWN_MEANING.matcher(text.replaceAll("\\R", " ")).replaceAll("\\\\$0");
    }
  };

  /** Control characters that XML 1.0 cannot represent. */
  private static final Pattern NOT_XML = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]");

  /** What a workbook would read as a character. */
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  /** Does not match an underscore inside a word, which has no meaning there. */
  private static final Pattern MARKDOWN_MEANING =
      Pattern.compile("[\\\\`*\\[\\]<|]|&(?=[#A-Za-z])|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])");

  private final Pattern atoms;

  Syntax(String atoms) {
    this(Pattern.compile(atoms));
  }

  Syntax(Pattern atoms) {
    this.atoms = atoms;
  }

  /** Source that stands for other characters, for example {@code &amp;}. */
  Pattern atoms() {
    return atoms;
  }

  abstract String decode(String atom);

  /** The code for an atom that is not text but must keep its place. */
  Optional<InlineCode> code(String atom) {
    return Optional.empty();
  }

  /** Writes a text and escapes the characters that have a meaning in this syntax. */
  abstract String encode(String text);

  /** Whether a part of a text can be written without the text around it. */
  boolean isWhole(String part) {
    return true;
  }

  /** Does without a parser, which takes microseconds, for all but a few numbers. */
  private static String unescape(String entity) {
    String name = entity.substring(1, entity.length() - 1);
    if (name.charAt(0) != '#') {
      int[] characters = new int[2];
      int count = Entities.codepointsForName(name, characters);
      return count == 0 ? entity : new String(characters, 0, count);
    }
    boolean isHex = Character.toLowerCase(name.charAt(1)) == 'x';
    int character = Integer.parseInt(name.substring(isHex ? 2 : 1), isHex ? 16 : 10);
    boolean isOrdinary =
        character >= ' ' && character < 0x7F || character >= 0xA0 && character < 0xD800;
    return isOrdinary ? Character.toString(character) : Parser.unescapeEntities(entity, true);
  }
}
