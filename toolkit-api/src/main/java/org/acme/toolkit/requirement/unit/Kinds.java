package org.acme.toolkit.requirement.unit;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.acme.toolkit.requirement.analysis.Sentence;
import org.acme.toolkit.requirement.rule.TokenPattern;

/** Tells functional requirements from qualities and constraints. */
final class Kinds {

  /** Ids of requirements that are not functional, in English, German, French and Spanish. */
  private static final Pattern QUALITY_ID = Pattern.compile("NFR|NFA|ENF|RNF|QR|LL");

  private static final Pattern FUNCTIONAL_ID = Pattern.compile("FR|FA|EF|RF|LF");

  private static final Pattern GENERAL_ID = Pattern.compile("REQ|SR|BR|UR");

  private Kinds() {}

  /**
   * @param section what the heading above announces
   */
  static RequirementKind of(
      Wording wording, Topic section, Optional<String> id, List<Sentence> sentences) {
    boolean functional = opens(FUNCTIONAL_ID, id);
    if (section == Topic.QUALITY && !functional || opens(QUALITY_ID, id)) {
      return RequirementKind.QUALITY;
    }
    if (section == Topic.CONSTRAINT || contains(wording.constraint(), sentences)) {
      return RequirementKind.CONSTRAINT;
    }
    return contains(wording.quality(), sentences) && !functional
        ? RequirementKind.QUALITY
        : RequirementKind.FUNCTIONAL;
  }

  /** Returns whether an id says that it is one of a requirement. */
  static boolean isOfRequirement(Optional<String> id) {
    return opens(FUNCTIONAL_ID, id) || opens(QUALITY_ID, id) || opens(GENERAL_ID, id);
  }

  private static boolean opens(Pattern prefix, Optional<String> id) {
    return id.filter(text -> prefix.matcher(text).lookingAt()).isPresent();
  }

  private static boolean contains(List<TokenPattern> patterns, List<Sentence> sentences) {
    return sentences.stream().anyMatch(sentence -> Wording.finds(patterns, sentence));
  }
}
