package org.acme.toolkit.language;

/** How requests name a language. */
public final class LanguageTag {

  /** Stands for the language that the text is found to be in. */
  public static final String AUTO = "auto";

  /** The form of BCP 47 tags, and of {@link #AUTO}. */
  public static final String PATTERN = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*";

  /** Characters; RFC 5646 asks for room for as many. */
  public static final int MAX_LENGTH = 35;

  public static final String MESSAGE = "must be a BCP 47 language tag";

  public static final String MESSAGE_OR_AUTO = MESSAGE + " or auto";

  private LanguageTag() {}
}
