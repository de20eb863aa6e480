package org.acme.toolkit.problem;

import jakarta.ws.rs.core.Response.Status;

/**
 * Problems for requests that the framework refuses. It reports a status only, and its messages name
 * its own classes and annotations.
 */
final class FrameworkProblems {
  private FrameworkProblems() {}

  static Problem of(int status) {
    return switch (status) {
      case 404 -> Problem.of(ProblemType.NOT_FOUND, "There is nothing at this address.");
      case 405 ->
          Problem.of(
              ProblemType.METHOD_NOT_ALLOWED,
              "This address does not support the request's method.");
      case 406 ->
          Problem.of(
              ProblemType.NOT_ACCEPTABLE,
              "The answer is not available in a media type that the Accept header allows.");
      case 413 -> Problem.of(ProblemType.BODY_TOO_LARGE, "The body is too large.");
      case 415 ->
          Problem.of(
              ProblemType.UNSUPPORTED_MEDIA_TYPE,
              "The body's Content-Type is not supported at this address.");
      default -> other(status);
    };
  }

  private static Problem other(int status) {
    return status < Status.INTERNAL_SERVER_ERROR.getStatusCode()
        ? Problem.of(ProblemType.INVALID_REQUEST, status, "The request is not valid HTTP.")
        : Problem.of(ProblemType.INTERNAL_ERROR, status, "Something went wrong.");
  }
}
