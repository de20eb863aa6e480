package org.acme.toolkit.secrets;

/** The message says where the secrets should be and what is wrong. It contains no secret. */
final class UnreadableSecretsException extends RuntimeException {

  private static final long serialVersionUID = 1;

  UnreadableSecretsException(String message) {
    super(message);
  }
}
