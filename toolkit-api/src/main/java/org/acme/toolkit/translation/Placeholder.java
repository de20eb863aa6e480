package org.acme.toolkit.translation;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The placeholder notation of texts that are sent to providers. */
public final class Placeholder {

  /** Matches a placeholder as sent, and in the forms in which XML and HTML may return it. */
  public static final Pattern PATTERN = Pattern.compile("<x id=\"(\\d{1,6})\"\\s?(?:/>|>\\s?</x>)");

  private static final Pattern ENTITY = Pattern.compile("&(?:amp|lt|gt|quot|apos|#39);");

  private Placeholder() {}

  public static String of(int number) {
    return "<x id=\"" + number + "\"/>";
  }

  public static int number(MatchResult placeholder) {
    return Integer.parseInt(placeholder.group(1));
  }

  public static String escape(String prose) {
    return prose.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  public static String unescape(String escaped) {
    return ENTITY
        .matcher(escaped)
        .replaceAll(
            entity ->
                switch (entity.group()) {
                  case "&amp;" -> "&";
                  case "&lt;" -> "<";
                  case "&gt;" -> ">";
                  case "&quot;" -> "\"";
                  default -> "'";
                });
  }
}
