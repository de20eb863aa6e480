package org.acme.toolkit.document.word;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.acme.toolkit.document.office.Xml;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Tells which styles and fonts of a Word document mark program code.
 *
 * @param codeStyles ids of the styles that are named after code
 * @param codeFontStyles ids of the other styles that have a font of code
 */
record WordStyles(Set<String> codeStyles, Set<String> codeFontStyles) {

  /** Between words: "Source Code", "SourceCode", "HTML-Code1". */
  private static final Pattern WORD_END =
      Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

  private static final Set<String> CODE_WORDS =
      Set.of(
          "code",
          "sourcecode",
          "codeblock",
          "quellcode",
          "quelltext",
          "programmcode",
          "c\u00F3digo",
          "verbatim",
          "preformatted",
          "typewriter",
          "monospace",
          "monospaced");

  /**
   * Words that may stand beside a word for code. A "Building Code Requirement", a "Postal Code" or
   * a "Code of Conduct" is no program code.
   */
  private static final Set<String> BESIDE_CODE =
      Set.of(
          "source",
          "block",
          "inline",
          "snippet",
          "example",
          "sample",
          "listing",
          "line",
          "text",
          "program",
          "computer",
          "in",
          "style",
          "paragraph",
          "para",
          "char",
          "zchn",
          "car",
          "caracter",
          "first",
          "last",
          "small",
          "box",
          "bash",
          "shell",
          "html",
          "xml",
          "json",
          "sql",
          "java",
          "javascript",
          "python",
          "css",
          "php",
          "fuente",
          "de",
          "programme",
          "informatique");

  private static final Pattern CODE_FONT =
      Pattern.compile(
          "consolas|courier|menlo|monaco|lucida console|cascadia|inconsolata|fira code|source code"
              + "|\\bmono",
          Pattern.CASE_INSENSITIVE);

  /**
   * @param xml the part with the styles of the document
   */
  static WordStyles read(String xml) throws XMLStreamException {
    var styles = new WordStyles(new HashSet<>(), new HashSet<>());
    String style = "";
    boolean isDefault = true;
    XMLStreamReader2 reader = Xml.reader(xml);
    while (reader.hasNext()) {
      if (reader.next() != XMLStreamReader2.START_ELEMENT) {
        continue;
      }
      String name = reader.getLocalName();
      if (name.equals("style")) {
        style = Xml.attribute(reader, "styleId");
        isDefault = Xml.isOn(Xml.attribute(reader, "default"));
        styles.add(style, isCodeName(style), false);
      } else if (name.equals("name")) {
        styles.add(style, isCodeName(Xml.attribute(reader, "val")), false);
      } else if (name.equals("rFonts") && !isDefault) {
        // If all text has the font, it tells nothing.
        styles.add(style, false, isCodeFont(Xml.attribute(reader, "ascii")));
      }
    }
    return styles;
  }

  private void add(String style, boolean isCode, boolean hasCodeFont) {
    if (isCode) {
      codeStyles.add(style);
    } else if (hasCodeFont) {
      codeFontStyles.add(style);
    }
  }

  private static boolean isCodeName(String name) {
    List<String> words =
        Arrays.stream(WORD_END.split(name)).map(word -> word.toLowerCase(Locale.ROOT)).toList();
    return words.stream().anyMatch(CODE_WORDS::contains)
        && words.stream()
            .allMatch(
                word -> word.isEmpty() || CODE_WORDS.contains(word) || BESIDE_CODE.contains(word));
  }

  static boolean isCodeFont(String font) {
    return CODE_FONT.matcher(font).find();
  }
}
