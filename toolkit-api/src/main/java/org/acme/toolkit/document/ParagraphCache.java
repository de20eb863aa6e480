package org.acme.toolkit.document;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.acme.toolkit.correction.Edit;
import org.acme.toolkit.requirement.AnalyzedPart;

/**
 * What is known about the paragraphs of a file, so that after a change only new ones are checked.
 * It holds for one team's rules. Several threads may use it during one check.
 */
public final class ParagraphCache {

  private record Key(String text, String language) {}

  private final Parts<List<Edit>> edits = new Parts<>();
  private final Parts<AnalyzedPart> analyses = new Parts<>();

  /** The paragraphs of this check, and those of the one before. */
  private static final class Parts<T> {

    private Map<Key, T> earlier = Map.of();
    private Map<Key, T> current = new ConcurrentHashMap<>();

    void next() {
      earlier = current;
      current = new ConcurrentHashMap<>();
    }

    T get(Key key, Supplier<T> work) {
      T known = earlier.get(key);
      if (known == null) {
        known = current.get(key);
      }
      T found = known == null ? work.get() : known;
      current.put(key, found);
      return found;
    }
  }

  /** Begins a check. Paragraphs that the one before it did not have are forgotten. */
  void next() {
    edits.next();
    analyses.next();
  }

  List<Edit> edits(String text, String language, Supplier<List<Edit>> work) {
    return edits.get(new Key(text, language), work);
  }

  AnalyzedPart analysis(String text, String language, Supplier<AnalyzedPart> work) {
    return analyses.get(new Key(text, language), work);
  }
}
