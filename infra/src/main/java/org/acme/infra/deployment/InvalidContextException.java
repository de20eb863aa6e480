package org.acme.infra.deployment;

/**
 * A context value that is missing or wrong; the message is one line for whoever runs the synthesis.
 */
public final class InvalidContextException extends RuntimeException {
  private static final long serialVersionUID = 1;

  InvalidContextException(String finding, String key, String example) {
    super("%s; for example: -c %s=%s".formatted(finding, key, example));
  }
}
