package org.acme.toolkit.requirement.rule;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A regular expression for tags of words. RE2/J needs linear time for any expression, because teams
 * write some of them. Each tag is matched once: a language has some hundreds.
 */
final class TagPattern {

  static final TagPattern ANY = new TagPattern(null);

  private final Pattern pattern;
  private final Map<String, Boolean> known = new ConcurrentHashMap<>();

  private TagPattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * @throws IllegalArgumentException if it is no regular expression
   */
  static TagPattern of(String expression) {
    try {
      return new TagPattern(Pattern.compile(expression));
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "\"%s\" is no regular expression for tags.".formatted(expression), e);
    }
  }

  boolean matchesOneOf(Collection<String> tags) {
    return pattern == null
        || tags.stream().anyMatch(tag -> known.computeIfAbsent(tag, pattern::matches));
  }
}
