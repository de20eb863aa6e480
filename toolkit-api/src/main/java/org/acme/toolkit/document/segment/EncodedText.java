package org.acme.toolkit.document.segment;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.acme.toolkit.problem.ProblemException;

/**
 * A text with its encoding and byte order mark.
 *
 * @param source the text without the mark
 * @param mark the byte order mark; empty if there is none
 * @param takesReferences whether a reference such as {@code &#8364;} stands for a character
 */
public record EncodedText(String source, Charset charset, byte[] mark, boolean takesReferences) {

  private static final Map<Charset, byte[]> MARKS =
      Map.of(
          StandardCharsets.UTF_8, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
          StandardCharsets.UTF_16LE, new byte[] {(byte) 0xFF, (byte) 0xFE},
          StandardCharsets.UTF_16BE, new byte[] {(byte) 0xFE, (byte) 0xFF});

  /** In bytes. */
  private static final int PART = 8192;

  /**
   * Decodes bytes so that encoding the text again gives the same bytes.
   *
   * @param declared the charset to use unless a byte order mark says otherwise
   * @throws CharacterCodingException if the bytes are not valid in that charset
   */
  public static EncodedText decode(byte[] bytes, Charset declared) throws CharacterCodingException {
    Charset charset = declared;
    byte[] mark = {};
    for (Map.Entry<Charset, byte[]> entry : MARKS.entrySet()) {
      if (startsWith(bytes, entry.getValue())) {
        charset = entry.getKey();
        mark = entry.getValue();
      }
    }
    // Some charsets can only be read; text in them cannot be written back.
    if (!charset.canEncode()) {
      throw new CharacterCodingException();
    }
    String source = new String(bytes, mark.length, bytes.length - mark.length, charset);
    if (!isEncoded(source, charset, ByteBuffer.wrap(bytes).position(mark.length))) {
      throw new CharacterCodingException();
    }
    return new EncodedText(source, charset, mark, true);
  }

  /**
   * Encodes a text. Characters that the charset does not have become references.
   *
   * @throws ProblemException 422 if the text has half a character, or one that the charset does not
   *     have and no reference can stand for
   */
  public byte[] encode(String text) {
    byte[] encoded = encoded(text);
    byte[] bytes = Arrays.copyOf(mark, mark.length + encoded.length);
    System.arraycopy(encoded, 0, bytes, mark.length, encoded.length);
    return bytes;
  }

  /** Encodes a unified diff of the text, which has the byte order mark in its lines. */
  public byte[] encodeDiff(String diff) {
    return encoded(diff);
  }

  /** Returns the same text of a format without references. */
  public EncodedText withoutReferences() {
    return new EncodedText(source, charset, mark, false);
  }

  /** Returns the byte order mark as a character. */
  public String markText() {
    return mark.length == 0 ? "" : "\uFEFF";
  }

  private byte[] encoded(String text) {
    CharsetEncoder encoder = charset.newEncoder();
    try {
      ByteBuffer encoded =
          encoder.encode(
              CharBuffer.wrap(
                  !takesReferences || encoder.canEncode(text) ? text : referenced(text)));
      return Arrays.copyOf(encoded.array(), encoded.limit());
    } catch (CharacterCodingException e) {
      throw DocumentProblems.unreadable(
          "What the text has become cannot be written in the document's charset; send it in"
              + " UTF-8.");
    }
  }

  private String referenced(String text) {
    CharsetEncoder encoder = charset.newEncoder();
    var referenced = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            character -> {
              boolean isHalf = Character.getType(character) == Character.SURROGATE;
              String single = Character.toString(character);
              referenced.append(
                  isHalf || encoder.canEncode(single) ? single : "&#" + character + ";");
            });
    return referenced.toString();
  }

  /** Compares part by part, because a whole document would need its size several times. */
  private static boolean isEncoded(String text, Charset charset, ByteBuffer expected) {
    CharsetEncoder encoder = charset.newEncoder();
    CharBuffer characters = CharBuffer.wrap(text);
    ByteBuffer part = ByteBuffer.allocate(PART);
    CoderResult state = CoderResult.OVERFLOW;
    while (state.isOverflow()) {
      Cancellation.check();
      state = encoder.encode(characters, part, true);
      if (state.isUnderflow()) {
        state = encoder.flush(part);
      }
      part.flip();
      boolean isEqual =
          part.remaining() <= expected.remaining()
              && part.equals(expected.slice(expected.position(), part.remaining()));
      if (state.isError() || !isEqual) {
        return false;
      }
      expected.position(expected.position() + part.remaining());
      part.clear();
    }
    return !expected.hasRemaining();
  }

  private static boolean startsWith(byte[] bytes, byte[] mark) {
    return bytes.length >= mark.length
        && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
  }
}
