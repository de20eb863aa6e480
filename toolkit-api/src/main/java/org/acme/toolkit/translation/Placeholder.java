package org.acme.toolkit.translation;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The notation in which texts go to providers and come back. */
final class Placeholder {

  /** As sent, and as XML and HTML may write it when it comes back. */
  static final Pattern PATTERN = Pattern.compile("<x id=\"(\\d{1,6})\"\\s?(?:/>|>\\s?</x>)");

  private static final Pattern ENTITY = Pattern.compile("&(?:amp|lt|gt|quot|apos|#39);");

  private Placeholder() {}

  static String of(int number) {
    return "<x id=\"" + number + "\"/>";
  }

  static int number(MatchResult placeholder) {
    return Integer.parseInt(placeholder.group(1));
  }

  static String escape(String prose) {
    return prose.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  static String unescape(String escaped) {
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
