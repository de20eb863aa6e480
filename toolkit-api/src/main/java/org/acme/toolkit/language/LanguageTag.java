package org.acme.toolkit.language;

/** The language tags that requests may contain. */
public final class LanguageTag {

  /** Asks for the detected language. */
  public static final String AUTO = "auto";

  /** Matches BCP 47 tags and {@link #AUTO}. */
  public static final String PATTERN = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*";

  /** In characters. RFC 5646 recommends this limit. */
  public static final int MAX_LENGTH = 35;

  public static final String MESSAGE = "must be a BCP 47 language tag";

  public static final String MESSAGE_OR_AUTO = MESSAGE + " or auto";

  private LanguageTag() {}
}
