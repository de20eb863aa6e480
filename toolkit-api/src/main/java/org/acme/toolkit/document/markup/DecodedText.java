package org.acme.toolkit.document.markup;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.acme.toolkit.document.segment.DocumentProblems;
import org.acme.toolkit.document.segment.EncodedText;
import org.acme.toolkit.problem.ProblemException;

/**
 * The text of a file.
 *
 * @param guessed the charset, if the file does not say it and is not in UTF-8
 */
public record DecodedText(EncodedText text, Optional<Charset> guessed) {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final Pattern NOT_ASCII = Pattern.compile("\\P{ASCII}");

  /** In the languages of Windows-1252, plain letters are between those with accents. */
  private static final Pattern IN_A_ROW = Pattern.compile("\\P{ASCII}{3,}+");

  /** Returns a text that an editor has decoded. */
  public static DecodedText of(String source) {
    return new DecodedText(
        new EncodedText(source, StandardCharsets.UTF_8, new byte[0], true), Optional.empty());
  }

  /**
   * Decodes a file in the charset of its byte order mark, in the declared one, or in UTF-8. If that
   * fails and the file says no charset, it is decoded in Windows-1252, which has all printable
   * characters of ISO 8859-1.
   *
   * @throws ProblemException 422 if the bytes are not valid in the charset, or seem to be in that
   *     of another script
   */
  public static DecodedText of(byte[] bytes, Optional<Charset> declared) {
    try {
      Charset charset = declared.orElse(StandardCharsets.UTF_8);
      return new DecodedText(EncodedText.decode(bytes, charset), Optional.empty());
    } catch (CharacterCodingException e) {
      return guess(bytes, declared);
    }
  }

  private static DecodedText guess(byte[] bytes, Optional<Charset> declared) {
    try {
      EncodedText text = EncodedText.decode(bytes, declared.orElse(WINDOWS_1252));
      if (!isOfAnotherScript(text.source())) {
        return new DecodedText(text, Optional.of(WINDOWS_1252));
      }
    } catch (CharacterCodingException e) {
      // The problem below says it.
    }
    throw DocumentProblems.unreadable(
        "The file is not valid in the charset that it declares, or in UTF-8 and Windows-1252 if it"
            + " declares none.");
  }

  private static boolean isOfAnotherScript(String text) {
    long notAscii = NOT_ASCII.matcher(text).results().count();
    int inARow = IN_A_ROW.matcher(text).results().mapToInt(row -> row.end() - row.start()).sum();
    return inARow * 2L > notAscii;
  }
}
