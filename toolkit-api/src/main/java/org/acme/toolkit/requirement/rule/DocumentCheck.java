package org.acme.toolkit.requirement.rule;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.function.Function;
import org.acme.toolkit.requirement.analysis.Specification;
import org.acme.toolkit.requirement.rule.Rule.Hit;

/** Checks of a whole text, which patterns cannot express. Rule files refer to them by name. */
public enum DocumentCheck {

  /** A verb, adjective or adverb that occurs for the third time in a sentence. */
  @JsonProperty("repeated-word")
  REPEATED_WORD(RepeatedWords::in),

  /** An acronym that the text does not explain. */
  @JsonProperty("undefined-acronym")
  UNDEFINED_ACRONYM(Acronyms::undefinedIn),

  /** "log file" here and "logfile" there. */
  @JsonProperty("term-variant")
  TERM_VARIANT(TermVariants::in),

  /** "buyer" here and "purchaser" there. */
  @JsonProperty("term-synonym")
  TERM_SYNONYM(TermSynonyms::in);

  private final Function<Specification, List<Hit>> check;

  DocumentCheck(Function<Specification, List<Hit>> check) {
    this.check = check;
  }

  List<Hit> hits(Specification specification) {
    return check.apply(specification);
  }
}
