package org.acme.toolkit.document.office;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells which styles and fonts mark program code. */
public final class ProgramCode {

  /** The style of LibreOffice for code in a sentence. */
  private static final Set<String> NAMES = Set.of("Source Text");

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

  private ProgramCode() {}

  /** Whether a style is named after program code. */
  public static boolean isStyle(String name) {
    if (NAMES.contains(name)) {
      return true;
    }
    List<String> words =
        Arrays.stream(WORD_END.split(name)).map(word -> word.toLowerCase(Locale.ROOT)).toList();
    return words.stream().anyMatch(CODE_WORDS::contains)
        && words.stream()
            .allMatch(
                word -> word.isEmpty() || CODE_WORDS.contains(word) || BESIDE_CODE.contains(word));
  }

  public static boolean isFont(String font) {
    return CODE_FONT.matcher(font).find();
  }
}
