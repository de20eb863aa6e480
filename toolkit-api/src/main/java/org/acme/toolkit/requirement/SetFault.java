package org.acme.toolkit.requirement;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import org.acme.toolkit.requirement.set.Fault;
import org.acme.toolkit.text.Span;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A fault between requirements.
 *
 * @param places where it shows, in the order of the text
 */
@Schema(requiredProperties = {"kind", "message", "places"})
public record SetFault(Fault.Kind kind, String message, List<Place> places) {

  /** Offset and length count UTF-16 code units of the text as sent. */
  @Schema(requiredProperties = {"offset", "length", "text"})
  public record Place(
      int offset,
      int length,
      @Schema(examples = "The session shall end after 30 minutes.") String text) {

    static Place of(Span span, String text) {
      return new Place(span.start(), span.end() - span.start(), span.of(text));
    }

    Span span() {
      return new Span(offset, offset + length);
    }
  }

  /** Returns the kind as the id of a rule. */
  public String rule() {
    return kind.name();
  }

  SetFault at(UnaryOperator<Span> other, String text) {
    return new SetFault(
        kind,
        message,
        places.stream().map(place -> Place.of(other.apply(place.span()), text)).toList());
  }

  /**
   * @param offset from offsets to those of the result
   */
  public SetFault moved(IntUnaryOperator offset) {
    return new SetFault(
        kind,
        message,
        places.stream()
            .map(
                place -> new Place(offset.applyAsInt(place.offset()), place.length(), place.text()))
            .toList());
  }

  static SetFault of(Fault fault, String text) {
    return new SetFault(
        fault.kind(),
        fault.kind().message(),
        fault.places().stream().map(span -> Place.of(span, text)).toList());
  }
}
