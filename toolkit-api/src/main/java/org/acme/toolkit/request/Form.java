package org.acme.toolkit.request;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Reads forms of LanguageTool's clients. Some of them do not encode the values. */
public final class Form {

  /** LanguageTool knows fewer. */
  private static final int MAX_FIELDS = 100;

  /**
   * The start of each field but the first. A text that is not encoded may have other ampersands.
   */
  private static final Pattern NEXT_FIELD =
      Pattern.compile(
          "&(?=(?:text|data|language|preferredVariants|motherTongue|level|enabledRules|disabledRules"
              + "|enabledCategories|disabledCategories|enabledOnly|mode|username|apiKey)=)");

  /** Encoded values have neither white space nor letters outside of ASCII. */
  private static final Pattern NOT_ENCODED = Pattern.compile("[^!-~]");

  private static final Pattern NO_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  private Form() {}

  /**
   * Returns the first value of each field. Every text is a form, as it is for browsers.
   *
   * @param body null if the request has none
   */
  public static Map<String, String> fields(String body) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String field : NEXT_FIELD.split(Objects.requireNonNullElse(body, ""), MAX_FIELDS)) {
      String[] parts = field.split("=", 2);
      if (parts.length == 2) {
        fields.putIfAbsent(parts[0], value(parts[1]));
      }
    }
    return fields;
  }

  private static String value(String sent) {
    if (NOT_ENCODED.matcher(sent).find()) {
      return sent;
    }
    String encoded = sent.split("&", 2)[0];
    return URLDecoder.decode(NO_ESCAPE.matcher(encoded).replaceAll("%25"), StandardCharsets.UTF_8);
  }
}
