package org.acme.toolkit.document.markup;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acme.toolkit.document.segment.DocumentProblems;
import org.acme.toolkit.problem.ProblemException;

/** Which charset a page declares, as browsers understand it. */
public final class HtmlCharset {

  private static final Pattern META =
      Pattern.compile(
          "<meta\\s[^>]{0,200}charset\\s*=\\s*[\"']?([\\w:.-]{1,40})", Pattern.CASE_INSENSITIVE);

  private static final Pattern XML_DECLARATION =
      Pattern.compile("\\A<\\?xml\\s[^>]{0,200}?encoding\\s*+=\\s*+[\"']([\\w:.-]{1,40}+)");

  /** Names that mean another charset than they say. It has more characters. */
  private static final Map<String, String> MEANT =
      Map.of(
          "iso-8859-1", "windows-1252",
          "us-ascii", "windows-1252",
          "iso-8859-9", "windows-1254",
          "tis-620", "windows-874",
          "gb2312", "gb18030",
          "gbk", "gb18030",
          "euc-kr", "windows-949",
          "shift_jis", "windows-31j");

  private HtmlCharset() {}

  /**
   * Returns nothing if the page declares none.
   *
   * @throws ProblemException 422 if the charset is unknown
   * @see <a href="https://encoding.spec.whatwg.org/#names-and-labels">Names and labels</a>
   */
  public static Optional<Charset> of(byte[] html) {
    String head = new String(html, 0, Math.min(html.length, 4096), StandardCharsets.ISO_8859_1);
    Matcher xml = XML_DECLARATION.matcher(head);
    Matcher meta = META.matcher(head);
    Matcher declared = xml.find() ? xml : meta;
    if (declared == meta && !meta.find()) {
      return Optional.empty();
    }
    try {
      Charset named = Charset.forName(declared.group(1));
      String meant = MEANT.get(named.name().toLowerCase(Locale.ROOT));
      return Optional.of(meant == null || isOnlyIn(named, html) ? named : Charset.forName(meant));
    } catch (IllegalArgumentException e) {
      throw DocumentProblems.unreadable("The file declares an unknown charset.");
    }
  }

  /** Windows-1252 lacks five of the control characters of ISO 8859-1. */
  private static boolean isOnlyIn(Charset named, byte[] html) {
    if (!named.equals(StandardCharsets.ISO_8859_1)) {
      return false;
    }
    for (byte unit : html) {
      if ("\u0081\u008D\u008F\u0090\u009D".indexOf(unit & 0xFF) >= 0) {
        return true;
      }
    }
    return false;
  }
}
