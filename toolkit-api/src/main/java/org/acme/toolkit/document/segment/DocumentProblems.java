package org.acme.toolkit.document.segment;

import java.util.List;
import java.util.Map;
import org.acme.toolkit.problem.Problem;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.problem.ProblemType;

/** The problems that make a document unusable. */
public final class DocumentProblems {

  private DocumentProblems() {}

  public static ProblemException invalid(String detail) {
    return new ProblemException(Problem.of(ProblemType.INVALID_REQUEST, detail));
  }

  public static ProblemException unsupported(List<String> supported) {
    return new ProblemException(
        Problem.of(
            ProblemType.UNSUPPORTED_DOCUMENT,
            "The file's name ends with no supported extension. Supported are: %s."
                .formatted(String.join(", ", supported)),
            Map.of("supported", supported)));
  }

  /**
   * @param reason a whole sentence that quotes nothing from the document
   */
  public static ProblemException unreadable(String reason) {
    return new ProblemException(Problem.of(ProblemType.UNREADABLE_DOCUMENT, reason));
  }

  /**
   * @param extension of the format that is read
   */
  public static ProblemException encrypted(String extension) {
    return new ProblemException(
        Problem.of(
            ProblemType.ENCRYPTED_DOCUMENT,
            "The file is encrypted, or of an old Office format; save it as %s without a password."
                .formatted(extension)));
  }

  public static ProblemException protectedDocument() {
    return new ProblemException(
        Problem.of(
            ProblemType.PROTECTED_DOCUMENT,
            "The document is protected against changes. Stop its protection in Word, or have the"
                + " text changed directly with changes=inline."));
  }

  public static ProblemException tooLarge(String what, long limit, String unit) {
    return new ProblemException(
        Problem.of(
            ProblemType.DOCUMENT_TOO_LARGE,
            "%s is larger than %,d %s.".formatted(what, limit, unit),
            Map.of("limit", limit)));
  }

  public static ProblemException busy(int retryAfterSeconds) {
    return new ProblemException(
        Problem.of(
            ProblemType.TOO_MANY_DOCUMENTS,
            "The server is processing as many documents as it can. Try again in %d seconds."
                .formatted(retryAfterSeconds)),
        Map.of("Retry-After", Integer.toString(retryAfterSeconds)));
  }

  public static ProblemException tooManyOfCaller(int share, int retryAfterSeconds) {
    return new ProblemException(
        Problem.of(
            ProblemType.RATE_LIMITED,
            "Your documents that are in progress already: %d. Try again in %d seconds."
                .formatted(share, retryAfterSeconds)),
        Map.of("Retry-After", Integer.toString(retryAfterSeconds)));
  }

  /** It is not a 5xx, because the document is the cause and the instance is healthy. */
  public static ProblemException tooSlow() {
    return new ProblemException(
        ProblemType.TEXT_TAKES_TOO_LONG,
        "The document takes longer than documents of its length may take. Send it in parts.");
  }

  public static ProblemException tooDeep() {
    return unreadable("Elements of the document are nested too deeply.");
  }
}
