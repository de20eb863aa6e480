package org.acme.toolkit.requirement.unit;

import java.util.List;
import java.util.Optional;
import org.acme.toolkit.requirement.analysis.Block;
import org.acme.toolkit.requirement.unit.Wording.StoryWords;
import org.acme.toolkit.text.Span;

/**
 * The parts of "As a clerk, I want to print the list so that I can sign it."
 *
 * @param benefit empty if the story does not say what it is for
 */
public record UserStory(String role, String goal, Optional<String> benefit) {

  /** In UTF-16 code units. The opening of the goal stands nearer to the start. */
  private static final int LONGEST_ROLE = 200;

  /** Its parts may be paragraphs of their own. */
  private static final int MOST_BLOCKS = 3;

  /**
   * @param start offset in the first block, behind the id
   * @return the number of blocks that are one user story, 0 if they are none
   */
  static int length(StoryWords words, List<Block> blocks, int start, String text) {
    String first = blocks.get(0).span().of(text).substring(start);
    if (!opens(words.role(), first)) {
      return 0;
    }
    for (int length = 1; length <= Math.min(MOST_BLOCKS, blocks.size()); length++) {
      String last = blocks.get(length - 1).span().of(text);
      boolean goal =
          length == 1
              ? of(words, first).isPresent()
              : opens(words.goal(), last) && tells(words.role(), first);
      if (goal) {
        boolean more =
            length < blocks.size() && opens(words.benefit(), blocks.get(length).span().of(text));
        return more ? length + 1 : length;
      }
    }
    return 0;
  }

  private static boolean opens(List<String> openings, String text) {
    return Wording.opening(openings, start(text)).isPresent();
  }

  /** Returns whether something follows the opening, as it does not in the heading of a table. */
  private static boolean tells(List<String> openings, String text) {
    String start = start(text);
    return Wording.opening(openings, start)
        .filter(opening -> names(start.substring(opening.length())))
        .isPresent();
  }

  private static String start(String text) {
    String start = text.substring(0, Math.min(text.length(), LONGEST_ROLE));
    return Wording.lower(withoutMarks(start.replaceAll("\\s++", " "))).strip();
  }

  /** Returns the parts of a requirement, or nothing if it is no user story. */
  public static Optional<UserStory> of(Wording wording, String text, Requirement requirement) {
    return requirement.kind() == RequirementKind.USER_STORY
        ? of(wording.story(), requirement.span().of(text))
        : Optional.empty();
  }

  /** Returns where a user story says what it is for. */
  public static Optional<Span> benefit(Wording wording, String text, Requirement requirement) {
    Span span = requirement.span();
    String lower = Wording.lower(span.of(text));
    StoryWords words = wording.story();
    return Part.first(words.goal(), lower, 0, lower.length())
        .flatMap(goal -> Part.first(words.benefit(), lower, goal.end(), lower.length()))
        .map(part -> new Span(span.start() + part.start(), span.end()));
  }

  private static Optional<UserStory> of(StoryWords words, String written) {
    String text = withoutMarks(written.replaceAll("\\s++", " "));
    String lower = Wording.lower(text);
    Optional<Part> role = Part.first(words.role(), lower, 0, 1);
    Optional<Part> goal =
        role.flatMap(
            part ->
                Part.first(words.goal(), lower, part.end(), LONGEST_ROLE)
                    .filter(found -> names(text.substring(part.end(), found.start()))));
    return goal.map(
        part -> {
          Optional<Part> benefit = Part.first(words.benefit(), lower, part.end(), text.length());
          return new UserStory(
              clean(text.substring(role.get().end(), part.start())),
              clean(text.substring(part.end(), benefit.map(Part::start).orElse(text.length()))),
              benefit.map(found -> clean(text.substring(found.end()))));
        });
  }

  /** Returns the text without the space that opens a cell and the marks that open bold type. */
  private static String withoutMarks(String text) {
    return text.replaceFirst("^[*_ ]++", "");
  }

  /** Returns whether it is more than the marks between two cells of a heading. */
  private static boolean names(String role) {
    return role.chars().anyMatch(Character::isLetter);
  }

  /** Where a part of a story opens. */
  private record Part(int start, int end) {

    static Optional<Part> first(List<String> openings, String text, int from, int within) {
      return openings.stream()
          .map(
              opening ->
                  new Part(indexOfWords(text, opening, from, from + within), opening.length()))
          .filter(part -> part.start >= 0)
          .map(part -> new Part(part.start, part.start + part.end))
          .min((a, b) -> a.start != b.start ? a.start - b.start : b.end - a.end);
    }

    private static int indexOfWords(String text, String words, int from, int to) {
      int index = text.indexOf(words, from);
      while (index >= 0 && index < to) {
        int end = index + words.length();
        boolean whole =
            (index == 0 || !Character.isLetterOrDigit(text.charAt(index - 1)))
                && (end == text.length()
                    || !Character.isLetterOrDigit(text.charAt(end - 1))
                    || !Character.isLetterOrDigit(text.charAt(end)));
        if (whole) {
          return index;
        }
        index = text.indexOf(words, index + 1);
      }
      return -1;
    }
  }

  private static String clean(String part) {
    return part.strip().replaceAll("^[,;:*_\\s]++|[,;:.*_\\s]++$", "");
  }
}
