package org.acme.toolkit.requirement.unit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acme.toolkit.requirement.analysis.Word;
import org.acme.toolkit.requirement.unit.EarsClauses.Condition;

/**
 * Reads a requirement by the patterns of EARS, and writes it in its pattern with its own words.
 * What a pattern needs and the requirement does not say becomes "[TBD: …]".
 *
 * @see EarsPattern
 */
public final class Ears {

  /**
   * @param skeleton the requirement in its pattern
   * @param complete whether nothing is to be determined
   */
  public record Reading(EarsPattern pattern, String skeleton, boolean complete) {}

  /** Tags of words with a capital letter: names, and German nouns. */
  private static final List<String> NAMES = List.of("NNP", "EIG", "SUB", "NP", "Z ", "PROTECTED");

  private final EarsWords ears;
  private final String text;
  private final List<Word> words;
  private final EarsClauses clauses;

  private Ears(EarsWords ears, String text, EarsClauses clauses) {
    this.ears = ears;
    this.text = text;
    this.words = clauses.words();
    this.clauses = clauses;
  }

  /**
   * Reads the first sentence with an obligation, or else with an ability.
   *
   * @return nothing without such a sentence, and for user stories and scenarios
   */
  public static Optional<Reading> read(Wording wording, String text, Requirement requirement) {
    return requirement
        .clauses(wording)
        .map(clauses -> new Ears(wording.ears(), text, clauses).reading())
        .findFirst();
  }

  private Reading reading() {
    List<EarsPattern> kinds =
        clauses.conditions().stream().map(Condition::pattern).distinct().sorted().toList();
    boolean triggerMissing = kinds.isEmpty() && isSudden();
    var skeleton = new StringBuilder();
    if (triggerMissing) {
      skeleton.append(written(EarsPattern.EVENT, ears.trigger())).append(", ");
    }
    clauses.conditions().stream()
        .sorted(Comparator.comparing(Condition::pattern))
        .forEach(condition -> skeleton.append(written(condition)).append(", "));
    boolean then = kinds.contains(EarsPattern.UNWANTED) && !ears.then().isEmpty();
    skeleton.append(then ? ears.then() + " " : "").append(main(!skeleton.isEmpty())).append('.');
    skeleton.setCharAt(0, Character.toUpperCase(skeleton.charAt(0)));
    String written = skeleton.toString();
    EarsPattern pattern =
        kinds.isEmpty()
            ? EarsPattern.UBIQUITOUS
            : kinds.size() == 1 ? kinds.get(0) : EarsPattern.COMPLEX;
    return new Reading(pattern, written, !written.contains("[TBD"));
  }

  private String written(Condition condition) {
    String words = of(condition.words());
    return condition.kept()
        ? inside(words, condition.words())
        : written(condition.pattern(), words);
  }

  private String written(EarsPattern pattern, String condition) {
    return ears.clauses().get(pattern).write().formatted(condition);
  }

  /** Returns whether the response happens at a moment, and so needs a trigger. */
  private boolean isSudden() {
    Match response = clauses.response();
    Match verb = passive().orElse(response);
    return !clauses.able()
        && verb.from() < verb.to()
        && isOneOf(ears.sudden(), words.get(verb.from()));
  }

  private String main(boolean fronted) {
    String response = response();
    String shall = inside(of(clauses.obligation()), clauses.obligation());
    String subject = subject();
    Optional<Match> passive = passive();
    if (passive.isPresent() && !hasActor()) {
      return ears.by() == null
          ? active(passive.get(), subject)
          : passive(passive.get(), shall, fronted);
    }
    if (isPeople() && ears.serve() != null) {
      return ears.system() + " " + ears.shall() + " " + ears.serve().formatted(subject, response);
    }
    if (subject.isEmpty() && ears.inverted()) {
      return shall + " " + response; // The subject stands behind the obligation already.
    }
    String system = subject.isEmpty() || isVague() ? ears.system() : subject;
    return (fronted && ears.inverted() ? shall + " " + system : system + " " + shall)
        + " "
        + response;
  }

  /** Returns "print the list" for "printing the list" behind "be capable of". */
  private String response() {
    Match response = clauses.response();
    String written = of(response);
    if (written.isEmpty() || !clauses.able() || !words.get(response.from()).hasTag("VBG")) {
      return written;
    }
    Word verb = words.get(response.from());
    return verb.lemmas().stream().min(String::compareTo).orElse(verb.text())
        + written.substring(verb.text().length());
  }

  private Optional<Match> passive() {
    return Match.at(ears.passive(), words, clauses.response().from())
        .filter(participle -> participle.to() <= clauses.response().to());
  }

  private boolean hasActor() {
    return Match.first(ears.actor(), words, clauses.response().from(), clauses.response().to())
        .isPresent();
  }

  /** Returns "the [TBD: system] shall store the order" for "The order shall be stored". */
  private String active(Match participle, String subject) {
    Word verb = words.get(participle.from());
    String lemma = verb.lemmas().stream().min(String::compareTo).orElse(verb.lower());
    String adverbs =
        words.subList(clauses.response().from(), participle.from()).stream()
            .filter(word -> !word.lemmas().contains("be"))
            .map(Word::text)
            .collect(Collectors.joining(" "));
    String object = subject.isEmpty() || isVague() ? ears.object() : subject;
    String rest = of(new Match(participle.to(), clauses.response().to()));
    return Stream.of(ears.system(), ears.shall(), adverbs, lemma, object, rest)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "))
        .replace(" ,", ",");
  }

  private String passive(Match participle, String shall, boolean fronted) {
    Match response = clauses.response();
    int place = ears.actorFirst() ? participle.from() : participle.to();
    boolean inverted = fronted && ears.inverted();
    return Stream.of(
            inverted ? shall : subject(),
            inverted ? subject() : shall,
            of(new Match(response.from(), place)),
            ears.by(),
            of(new Match(place, response.to())))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private boolean isPeople() {
    return clauses.subject().from() < clauses.subject().to()
        && isOneOf(ears.people(), words.get(clauses.subject().to() - 1));
  }

  private boolean isVague() {
    return clauses.subject().to() - clauses.subject().from() == 1
        && ears.vague().contains(words.get(clauses.subject().from()).lower());
  }

  private static boolean isOneOf(Set<String> lemmas, Word word) {
    return lemmas.contains(word.lower()) || word.lemmas().stream().anyMatch(lemmas::contains);
  }

  private String subject() {
    return inside(of(clauses.subject()), clauses.subject());
  }

  /** Returns words as they stand inside a sentence. */
  private String inside(String words, Match match) {
    return words.isEmpty() || isName(this.words.get(match.from()))
        ? words
        : Character.toLowerCase(words.charAt(0)) + words.substring(1);
  }

  private boolean isName(Word word) {
    return !ears.articles().contains(word.lower())
        && (word.tags().isEmpty()
            || NAMES.stream().anyMatch(word::hasTag)
            || word.text().length() > 1 && Character.isUpperCase(word.text().charAt(1)));
  }

  private String of(Match match) {
    return match.from() >= match.to()
        ? ""
        : text.substring(words.get(match.from()).start(), words.get(match.to() - 1).end())
            .replaceAll("\\s++", " ");
  }
}
