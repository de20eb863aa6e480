package org.acme.infra.deployment;

/**
 * A context value is missing or invalid. The message is one line for the person who runs the
 * synthesis.
 */
public final class InvalidContextException extends RuntimeException {
  private static final long serialVersionUID = 1;

  InvalidContextException(String problem, String key, String example) {
    super("%s. Example: -c %s=%s".formatted(problem, key, example));
  }
}
