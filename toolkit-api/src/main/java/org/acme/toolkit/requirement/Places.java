package org.acme.toolkit.requirement;

import java.util.BitSet;
import java.util.regex.Pattern;
import org.acme.toolkit.requirement.analysis.Block;
import org.acme.toolkit.requirement.analysis.Specification;
import org.acme.toolkit.requirement.rule.Rule;
import org.acme.toolkit.requirement.rule.Severity;
import org.acme.toolkit.requirement.unit.Requirement;
import org.acme.toolkit.requirement.unit.RequirementFinder.Found;
import org.acme.toolkit.requirement.unit.RequirementKind;
import org.acme.toolkit.requirement.unit.UserStory;
import org.acme.toolkit.requirement.unit.Wording;
import org.acme.toolkit.text.Span;

/**
 * Where the requirements of a text are.
 *
 * @param requirements offsets in statements of requirements
 * @param conditions offsets in conditions of requirements
 * @param stories offsets in user stories
 * @param aside offsets in headings, tables of contents and definitions
 * @param loose offsets of words that oblige nobody: in quotation marks, of names, labels and words
 *     of others, of reasons, of what user stories are for, of words that RFC 8174 takes for plain
 *     English because the text has them in capitals too, and of "should" below the heading "Should
 *     have"
 */
record Places(BitSet requirements, BitSet conditions, BitSet stories, BitSet aside, BitSet loose) {

  /** A line of a table of contents in Markdown. */
  private static final Pattern LINK = Pattern.compile("\\[[^\\[\\]\\n]*+]\\(#[^()\\n]*+\\)");

  private static final Pattern QUOTED =
      Pattern.compile("\"[^\"\\n]++\"|“[^“”\\n]++”|„[^„“”\"\\n]++[“”\"]|«[^«»\\n]++»|‘[^‘’\\n]++’");

  private static final Pattern SHOULD = Pattern.compile("\\bSHOULD\\b");

  private static final Pattern PLAIN_SHOULD = Pattern.compile("\\bshould\\b");

  /** The second priority of MoSCoW, and its like in German specifications. */
  private static final Pattern SHOULD_HAVE =
      Pattern.compile(
          "(?iU)\\bshould[ -]haves?\\b|\\b(?:soll|kann|wunsch)-?(?:kriteri(?:en|um)|anforderung(?:en)?)\\b|\\((?:soll|kann)\\)|\\bprio(?:rität)?: ?(?:should|could|soll|kann)\\b");

  /** In UTF-16 code units. A longer paragraph is no heading without marks. */
  private static final int LONGEST_TITLE = 40;

  private static final Pattern WISH =
      Pattern.compile("\\b(?:should|sollten?|devrait|devraient|debería|deberían)\\b");

  static Places of(Specification specification, Found found, Wording wording) {
    var places = new Places(new BitSet(), new BitSet(), new BitSet(), new BitSet(), new BitSet());
    for (Requirement requirement : found.requirements()) {
      requirement.statements(wording).forEach(span -> set(places.requirements, span));
      requirement.conditions(wording).forEach(condition -> set(places.conditions, condition));
      requirement.sentences().stream()
          .flatMap(sentence -> wording.reasons(sentence).stream())
          .forEach(reason -> set(places.loose, reason));
      if (requirement.kind() == RequirementKind.USER_STORY) {
        set(places.stories, requirement.span());
        UserStory.benefit(wording, specification.text(), requirement)
            .ifPresent(benefit -> set(places.loose, benefit));
      }
    }
    boolean wished = false;
    for (Block block : specification.blocks()) {
      if (block.kind() == Block.Kind.HEADING
          || LINK.matcher(block.span().of(specification.text())).matches()) {
        set(places.aside, block.span());
      }
      boolean wishes = SHOULD_HAVE.matcher(block.span().of(specification.text())).find();
      boolean title = block.span().end() - block.span().start() <= LONGEST_TITLE;
      if (block.kind() == Block.Kind.HEADING || wishes && title) {
        wished = wishes;
      } else if (wished || wishes) {
        set(places.loose, WISH, specification.text(), block.span());
      }
    }
    found.definitions().forEach(block -> set(places.aside, block.span()));
    String text = specification.text();
    set(places.loose, QUOTED, text);
    if (SHOULD.matcher(text).find()) {
      set(places.loose, PLAIN_SHOULD, text);
    }
    return places;
  }

  private static void set(BitSet offsets, Pattern part, String text) {
    set(offsets, part, text, new Span(0, text.length()));
  }

  private static void set(BitSet offsets, Pattern part, String text, Span within) {
    part.matcher(text)
        .region(within.start(), within.end())
        .results()
        .forEach(found -> offsets.set(found.start(), found.end()));
  }

  private static void set(BitSet offsets, Span span) {
    offsets.set(span.start(), span.end());
  }

  boolean counts(Rule rule, Span span) {
    return switch (rule.scope()) {
      case TEXT -> true;
      case BODY -> !span.overlaps(aside);
      case REQUIREMENT ->
          span.overlaps(requirements)
              && !span.overlaps(loose)
              && (rule.severity() == Severity.HIGH || !span.overlaps(stories));
      case MAIN_CLAUSE ->
          span.overlaps(requirements)
              && !span.overlaps(conditions)
              && !span.overlaps(stories)
              && !span.overlaps(loose);
    };
  }
}
