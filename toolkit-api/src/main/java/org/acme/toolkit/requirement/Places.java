package org.acme.toolkit.requirement;

import java.util.BitSet;
import java.util.List;
import org.acme.toolkit.requirement.rule.Rule;
import org.acme.toolkit.requirement.unit.Requirement;
import org.acme.toolkit.requirement.unit.Wording;
import org.acme.toolkit.text.Span;

/**
 * Where the requirements of a text are.
 *
 * @param requirements offsets in requirements
 * @param conditions offsets in conditions of requirements
 */
record Places(BitSet requirements, BitSet conditions) {

  static Places of(List<Requirement> all, Wording wording) {
    var places = new Places(new BitSet(), new BitSet());
    for (Requirement requirement : all) {
      places.requirements.set(requirement.span().start(), requirement.span().end());
      requirement
          .conditions(wording)
          .forEach(condition -> places.conditions.set(condition.start(), condition.end()));
    }
    return places;
  }

  boolean counts(Rule.Scope scope, Span span) {
    return switch (scope) {
      case TEXT -> true;
      case REQUIREMENT -> span.overlaps(requirements);
      case MAIN_CLAUSE -> span.overlaps(requirements) && !span.overlaps(conditions);
    };
  }
}
