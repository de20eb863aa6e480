package org.acme.toolkit.termbase;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.acme.toolkit.problem.Problem;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.problem.ProblemType;

/** Refuses files of rules and terms that are wrong. */
public final class WrongFile {

  /** In UTF-16 code units. */
  public static final int MAX_LENGTH = 300_000;

  private static final int BYTES_OF_A_CHARACTER = 3;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private WrongFile() {}

  /**
   * @param line from 1
   * @param column from 1
   * @param message a sentence for the author
   */
  public static ProblemException at(int line, int column, String message) {
    return new ProblemException(
        Problem.of(
            ProblemType.INVALID_RULES,
            "Line %d, column %d: %s".formatted(line, column, message),
            Map.of("line", line, "column", column, "reason", message)));
  }

  /**
   * @throws ProblemException 422 if the file is longer than {@link #MAX_LENGTH}
   */
  public static void checkLength(String file) {
    if (file.length() > MAX_LENGTH) {
      throw at(1, 1, "The file has more than %,d characters.".formatted(MAX_LENGTH));
    }
  }

  /**
   * Decodes UTF-8, with or without a byte order mark, or UTF-16 with one, as Excel writes it.
   *
   * @throws ProblemException 422 if the file is longer than {@link #MAX_LENGTH} or in another
   *     charset
   */
  public static String decoded(InputStream file) throws IOException {
    byte[] bytes = file.readNBytes(BYTES_OF_A_CHARACTER * MAX_LENGTH + 1);
    try {
      String text = charset(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      checkLength(text);
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw at(1, 1, "The file is not in UTF-8.");
    }
  }

  private static Charset charset(byte[] bytes) {
    int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << Byte.SIZE | bytes[1] & 0xFF;
    return switch (mark) {
      case 0xFFFE -> StandardCharsets.UTF_16LE;
      case 0xFEFF -> StandardCharsets.UTF_16BE;
      default -> StandardCharsets.UTF_8;
    };
  }
}
