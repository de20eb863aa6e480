package org.acme.toolkit.secrets;

/** Says where the secrets should have been and what is wrong, and shows none. */
final class UnreadableSecretsException extends RuntimeException {

  private static final long serialVersionUID = 1;

  UnreadableSecretsException(String message) {
    super(message);
  }
}
