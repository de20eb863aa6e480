package org.acme.toolkit.language;

import java.util.regex.Pattern;

/** The form of language tags in requests. */
public final class LanguageTag {

  /** Asks to detect the language of the text. */
  public static final String AUTO = "auto";

  /**
   * The form of BCP 47 tags, and of {@link #AUTO}. It is bounded, because Java needs a stack frame
   * for each repetition.
   */
  public static final String PATTERN = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,16}";

  /** In characters. RFC 5646 recommends that software supports at least this length. */
  public static final int MAX_LENGTH = 35;

  public static final String MESSAGE = "must be a BCP 47 language tag";

  public static final String MESSAGE_OR_AUTO = MESSAGE + " or auto";

  private static final Pattern FORM = Pattern.compile(PATTERN);

  private LanguageTag() {}

  /** Returns whether it names a language, in the form of BCP 47. */
  public static boolean isOne(String tag) {
    return tag.length() <= MAX_LENGTH && !tag.equals(AUTO) && FORM.matcher(tag).matches();
  }
}
