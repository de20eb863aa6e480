package org.acme.toolkit.requirement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.acme.toolkit.requirement.Comparison.Aspect;
import org.acme.toolkit.requirement.Comparison.Change;
import org.acme.toolkit.requirement.Comparison.Difference;
import org.acme.toolkit.requirement.Comparison.Kind;
import org.acme.toolkit.requirement.Comparison.Version;
import org.acme.toolkit.requirement.rule.WordNet;
import org.acme.toolkit.requirement.set.Similar;
import org.acme.toolkit.requirement.unit.Meaning;
import org.acme.toolkit.requirement.unit.Statement;

/** Matches the requirements of two versions of a text and compares what they mean. */
final class VersionComparison {

  /** Requirements with fewer common words are two. */
  private static final double LEAST_SIMILARITY = 0.5;

  /**
   * Points. A score that falls by less is no vaguer wording: often the new version has a mistake
   * less, so that another weak word is recognised.
   */
  private static final int LEAST_FALL = 10;

  /** Who changes more words writes another requirement. */
  private static final int MOST_SYNONYMS = 20;

  private final Examined before;
  private final Examined after;

  /** The index of the old requirement of each new one; none for a new requirement. */
  private final Map<Integer, Integer> pairs = new HashMap<>();

  private final TreeSet<Integer> removed = new TreeSet<>();

  private VersionComparison(Examined before, Examined after) {
    this.before = before;
    this.after = after;
  }

  static Comparison of(Examined before, Examined after) {
    var comparison = new VersionComparison(before, after);
    comparison.match();
    return comparison.report();
  }

  private void match() {
    List<ScoredRequirement> old = before.report().requirements();
    List<ScoredRequirement> now = after.report().requirements();
    IntStream.range(0, old.size()).forEach(removed::add);
    matchBy(old, now, requirement -> Optional.ofNullable(requirement.id()));
    matchBy(old, now, requirement -> Optional.of(words(requirement)));
    List<Integer> left = List.copyOf(removed);
    var similar = new Similar(left.stream().map(before.meanings()::get).toList());
    for (int i = 0; i < now.size(); i++) {
      if (!pairs.containsKey(i)) {
        int index = i;
        similar
            .to(after.meanings().get(i), 0, LEAST_SIMILARITY)
            .map(found -> left.get(found.index()))
            .filter(removed::contains)
            .ifPresent(found -> pair(found, index));
      }
    }
  }

  private interface Key {
    Optional<String> of(ScoredRequirement requirement);
  }

  /** Pairs requirements with the same key, those that come first with each other. */
  private void matchBy(List<ScoredRequirement> old, List<ScoredRequirement> now, Key key) {
    var byKey = new HashMap<String, List<Integer>>();
    for (int i : removed) {
      key.of(old.get(i)).ifPresent(k -> byKey.computeIfAbsent(k, x -> new ArrayList<>()).add(i));
    }
    for (int i = 0; i < now.size(); i++) {
      List<Integer> found = key.of(now.get(i)).map(byKey::get).orElse(null);
      if (!pairs.containsKey(i) && found != null && !found.isEmpty()) {
        pair(found.remove(0), i);
      }
    }
  }

  private void pair(int old, int now) {
    removed.remove(old);
    pairs.put(now, old);
  }

  private static String words(ScoredRequirement requirement) {
    return requirement.text().strip().replaceAll("\\s++", " ");
  }

  private Comparison report() {
    var changes = new ArrayList<Change>();
    int unchanged = 0;
    List<ScoredRequirement> now = after.report().requirements();
    for (int i = 0; i < now.size(); i++) {
      Version version = Version.of(now.get(i));
      Integer old = pairs.get(i);
      if (old == null) {
        changes.add(new Change(Kind.ADDED, null, version, List.of()));
      } else if (words(now.get(i)).equals(words(before.report().requirements().get(old)))) {
        unchanged++;
      } else {
        List<Difference> differences = differences(old, i);
        Kind kind = differences.isEmpty() ? Kind.REWORDED : Kind.MEANING_MOVED;
        Version former = Version.of(before.report().requirements().get(old));
        changes.add(new Change(kind, former, version, differences));
      }
    }
    for (int old : removed) {
      Version former = Version.of(before.report().requirements().get(old));
      changes.add(new Change(Kind.REMOVED, former, null, List.of()));
    }
    return new Comparison(after.report().language(), unchanged, changes);
  }

  private List<Difference> differences(int old, int now) {
    Meaning one = before.meanings().get(old);
    Meaning other = after.meanings().get(now);
    var found = new ArrayList<Difference>();
    var mistakes = new SpellingMistakes(one.unknown(), other.unknown());
    if (mistakes.explain(one.spelling(), other.spelling())) {
      return found;
    }
    add(found, Aspect.OBLIGATION, one.obligation(), other.obligation());
    addUnlessSpelt(found, mistakes, Aspect.ACTOR, one.actor(), other.actor());
    addUnlessSpelt(found, mistakes, Aspect.CONDITION, one.conditions(), other.conditions());
    addUnlessSpelt(
        found, mistakes, Aspect.QUANTITY, joined(one.quantities()), joined(other.quantities()));
    add(found, Aspect.NEGATION, joined(one.negations()), joined(other.negations()));
    int former = before.report().requirements().get(old).score();
    int score = after.report().requirements().get(now).score();
    if (former - score >= LEAST_FALL) {
      found.add(new Difference(Aspect.VAGUER, Integer.toString(former), Integer.toString(score)));
    }
    if (found.isEmpty()) {
      addContent(found, mistakes, one.statement(), other.statement());
    }
    return found;
  }

  private void addContent(
      List<Difference> found, SpellingMistakes mistakes, Statement one, Statement other) {
    List<String> gone = one.without(other);
    List<String> come = other.without(one);
    if (Math.max(gone.size(), come.size()) <= MOST_SYNONYMS) {
      removeSame(mistakes, gone, come);
    }
    add(found, Aspect.CONTENT, joined(gone), joined(come));
  }

  private void removeSame(SpellingMistakes mistakes, List<String> gone, List<String> come) {
    gone.removeIf(
        word -> {
          Optional<String> same =
              come.stream()
                  .filter(now -> mistakes.explain(word, now) || areSynonyms(word, now))
                  .findFirst();
          same.ifPresent(come::remove);
          return same.isPresent();
        });
  }

  private boolean areSynonyms(String word, String other) {
    return after.report().language().startsWith(Examiner.ENGLISH)
        && WordNet.areSynonyms(word, other);
  }

  private static void add(List<Difference> found, Aspect aspect, String one, String other) {
    if (!one.equals(other)) {
      found.add(new Difference(aspect, one, other));
    }
  }

  private static void addUnlessSpelt(
      List<Difference> found, SpellingMistakes mistakes, Aspect aspect, String one, String other) {
    if (!mistakes.explain(one, other)) {
      add(found, aspect, one, other);
    }
  }

  private static String joined(List<String> parts) {
    return String.join(", ", parts);
  }
}
