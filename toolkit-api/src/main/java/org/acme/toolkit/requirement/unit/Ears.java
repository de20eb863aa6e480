package org.acme.toolkit.requirement.unit;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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

  /** What stands between the participles of "gemessen und gespeichert werden". */
  private static final Set<String> JOINING = Set.of("und", "oder", "bzw.", "bzw", ".");

  private final EarsWords ears;
  private final Set<String> negations;
  private final EarsText sentence;
  private final List<Word> words;
  private final EarsClauses clauses;
  private final EarsSubject subject;

  private Ears(Wording wording, String text, EarsClauses clauses) {
    this.ears = wording.ears();
    this.negations = wording.negations();
    this.sentence = new EarsText(ears, text, clauses.words());
    this.words = clauses.words();
    this.clauses = clauses;
    this.subject = new EarsSubject(ears, clauses.words(), clauses.subject());
  }

  /**
   * Reads the first sentence with an obligation, or else with an ability.
   *
   * @return nothing without such a sentence, and for user stories and scenarios
   */
  public static Optional<Reading> read(Wording wording, String text, Requirement requirement) {
    return requirement
        .clauses(wording)
        .map(clauses -> new Ears(wording, text, clauses))
        .findFirst()
        .filter(Ears::isMainClause)
        .map(Ears::reading)
        .filter(reading -> EarsText.hasClosedBrackets(reading.skeleton()));
  }

  /** The obligation has a response, and does not stand in a clause such as "what shall be done". */
  private boolean isMainClause() {
    Match response = clauses.response();
    return !subject.isRelative()
        && words.subList(response.from(), response.to()).stream().anyMatch(Word::isWord);
  }

  private Reading reading() {
    List<Condition> conditions = clauses.conditions().stream().filter(Condition::moves).toList();
    List<EarsPattern> kinds =
        conditions.stream().map(Condition::pattern).distinct().sorted().toList();
    boolean triggerMissing = clauses.conditions().isEmpty() && isSudden() && !subject.isPeople();
    var skeleton = new StringBuilder();
    if (triggerMissing) {
      skeleton.append(written(EarsPattern.EVENT, ears.trigger())).append(", ");
    }
    conditions.stream()
        .sorted(Comparator.comparing(Condition::pattern))
        .forEach(condition -> skeleton.append(written(condition)).append(", "));
    boolean then = kinds.contains(EarsPattern.UNWANTED) && !ears.then().isEmpty();
    String main = EarsText.withoutMarks(main(!skeleton.isEmpty()).replace(" ,", ","));
    skeleton.append(then ? ears.then() + " " : "").append(main);
    skeleton.append(sentence.end());
    skeleton.setCharAt(0, Character.toUpperCase(skeleton.charAt(0)));
    String written = skeleton.toString();
    EarsPattern pattern =
        kinds.isEmpty()
            ? EarsPattern.UBIQUITOUS
            : kinds.size() == 1 ? kinds.get(0) : EarsPattern.COMPLEX;
    return new Reading(pattern, written, !written.contains("[TBD"));
  }

  private String written(Condition condition) {
    String words = sentence.of(condition.words());
    if (condition.verb().isPresent()) {
      return written(condition.pattern(), InvertedClause.written(this.words, sentence, condition));
    }
    return condition.kept()
        ? sentence.inside(words, condition.words())
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
        && !isDenied()
        && !words.get(clauses.obligation().from()).isOneOf(ears.allowing())
        && verb.from() < verb.to()
        && words.get(verb.from()).isOneOf(ears.sudden());
  }

  private boolean isDenied() {
    int obligation = clauses.obligation().from();
    return obligation > 0 && negations.contains(words.get(obligation - 1).lower());
  }

  private String main(boolean fronted) {
    String response = response();
    String shall = obligation();
    String name = subject();
    Optional<Match> passive =
        passive().or(this::lastParticiple).filter(participle -> !isCoordinated(participle));
    if (passive.isPresent() && !hasActor() && !subject.isBehindPlace()) {
      return ears.by() == null
          ? active(passive.get(), name)
          : passive(passive.get(), shall, fronted);
    }
    boolean canWrite = !subject.isBehindPlace() && !isImpersonal();
    if (canWrite && clauses.able() && ears.serve() != null && subject.isPeople() && !isDenied()) {
      return (ears.system() + " " + ears.shall() + " " + ears.serve().formatted(name, response))
          .replace(" a el ", " al ");
    }
    boolean asItStands = !canWrite || clauses.able() && !subject.isVague() && !subject.isSystem();
    if (asItStands) {
      response = sentence.of(new Match(clauses.obligation().to(), clauses.response().to()));
    }
    if (name.isEmpty() && (ears.inverted() || isImpersonal())) {
      return shall + " " + response; // The subject stands behind the obligation already.
    }
    String system = name.isEmpty() || subject.isVague() && !asItStands ? ears.system() : name;
    return (fronted && ears.inverted() ? shall + " " + system : system + " " + shall)
        + " "
        + response;
  }

  private String obligation() {
    String shall = sentence.of(clauses.obligation());
    return shall.equals(shall.toUpperCase(Locale.ROOT))
        ? shall
        : Character.toLowerCase(shall.charAt(0)) + shall.substring(1);
  }

  /** "Be hashed and salted" has no active form with one verb before the object. */
  private boolean isCoordinated(Match participle) {
    return participle.to() < clauses.response().to()
        && ears.and().contains(words.get(participle.to()).lower());
  }

  /** "It shall be possible to print" names no system. */
  private boolean isImpersonal() {
    return Match.at(ears.impersonal(), words, clauses.response().from()).isPresent();
  }

  /** Returns "print the list" for "printing the list" behind "be capable of". */
  private String response() {
    Match response = clauses.response();
    String written = sentence.of(response);
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

  /** In German, the participle of a long sentence stands far behind its obligation. */
  private Optional<Match> lastParticiple() {
    int last = clauses.response().to() - 1;
    return ears.actorFirst()
            && last > clauses.response().from()
            && words.get(last).lower().equals("werden")
            && words.get(last - 1).hasTag("PA2")
            && !JOINING.contains(words.get(last - 2).lower())
        ? Optional.of(new Match(last - 1, last))
        : Optional.empty();
  }

  private boolean hasActor() {
    return Match.first(ears.actor(), words, clauses.response().from(), clauses.response().to())
        .isPresent();
  }

  /** Returns "the [TBD: system] shall store the order" for "The order shall be stored". */
  private String active(Match participle, String name) {
    Word verb = words.get(participle.from());
    String lemma = verb.base();
    String adverbs =
        words.subList(clauses.response().from(), participle.from()).stream()
            .filter(word -> !word.lemmas().contains("be"))
            .map(Word::text)
            .collect(Collectors.joining(" "));
    String object = name.isEmpty() || subject.isVague() ? ears.object() : name;
    String rest = sentence.of(new Match(participle.to(), clauses.response().to()));
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
            sentence.of(new Match(response.from(), place)),
            ears.by(),
            sentence.of(new Match(place, response.to())))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private String subject() {
    return sentence.inside(sentence.of(clauses.subject()), clauses.subject());
  }
}
