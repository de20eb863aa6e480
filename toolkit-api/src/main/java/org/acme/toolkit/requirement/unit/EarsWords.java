package org.acme.toolkit.requirement.unit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.acme.toolkit.requirement.rule.TokenPattern;

/**
 * The words of EARS in a language.
 *
 * @param clauses how conditions open
 * @param ability words that say that something is possible, in place of an obligation
 * @param enable words behind an obligation that say the same, such as "be able to"
 * @param passive the verbs of a response in the passive voice; the participle is marked
 * @param actor what opens the actor of the passive voice
 * @param people base forms of nouns for roles, which the system serves
 * @param systems base forms of nouns for systems; empty if every other subject may be one
 * @param impersonal responses whose subject is no system, such as "be possible"
 * @param and words that join two verbs or nouns
 * @param vague words that name no system, such as pronouns
 * @param articles words that may stand in front of a system
 * @param allowing base forms of obligations that allow something, which needs no trigger
 * @param asking base forms of verbs in front of "if" that ask, as in "check if the order exists"
 * @param sudden base forms of verbs for what happens at a moment, and so has a trigger
 * @param shall the obligation to write in place of another verb
 * @param system a system that is not named, with its article
 * @param object a thing that is not named; null if sentences stay in the passive voice
 * @param trigger an event that is not named
 * @param serve a response that people want, with {@code %s} for them and for it; null if such
 *     sentences stay as they are
 * @param by the actor that is missing in the passive voice; null if the sentence becomes active
 * @param actorFirst whether the actor stands before the participle
 * @param then what stands before the main clause behind an unwanted event
 * @param inverted whether the obligation stands before the system if a clause precedes it
 */
record EarsWords(
    @JsonProperty(required = true) Map<EarsPattern, Clause> clauses,
    @JsonProperty(required = true) List<TokenPattern> ability,
    @JsonProperty(required = true) List<TokenPattern> enable,
    @JsonProperty(required = true) List<TokenPattern> passive,
    @JsonProperty(required = true) List<TokenPattern> actor,
    @JsonProperty(required = true) Set<String> people,
    @JsonProperty(required = true) Set<String> systems,
    @JsonProperty(required = true) List<TokenPattern> impersonal,
    @JsonProperty(required = true) Set<String> and,
    @JsonProperty(required = true) Set<String> vague,
    @JsonProperty(required = true) Set<String> articles,
    @JsonProperty(required = true) Set<String> allowing,
    @JsonProperty(required = true) Set<String> asking,
    @JsonProperty(required = true) Set<String> sudden,
    @JsonProperty(required = true) String shall,
    @JsonProperty(required = true) String system,
    String object,
    @JsonProperty(required = true) String trigger,
    String serve,
    String by,
    boolean actorFirst,
    @JsonProperty(required = true) String then,
    boolean inverted) {

  /**
   * @param opening the words that open the condition
   * @param write how EARS opens it, with {@code %s} for the condition
   * @param kept words that open it and stay as they are, such as "after"
   * @param leading whether it only stands before the main clause
   */
  record Clause(
      @JsonProperty(required = true) List<TokenPattern> opening,
      @JsonProperty(required = true) String write,
      List<TokenPattern> kept,
      boolean leading) {

    Clause {
      kept = kept == null ? List.of() : List.copyOf(kept);
    }
  }
}
