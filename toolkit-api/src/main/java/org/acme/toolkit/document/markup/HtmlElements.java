package org.acme.toolkit.document.markup;

import java.util.Optional;
import java.util.Set;
import org.acme.toolkit.document.segment.Skipped;
import org.jsoup.nodes.Element;

/** What an element of HTML means for the text in it. */
final class HtmlElements {

  private static final Set<String> CODE =
      Set.of(
          "code", "kbd", "samp", "var", "tt", "pre", "script", "style", "textarea", "svg", "math");

  private static final Set<String> BLOCKS_TOO = Set.of("option", "button", "label", "legend");

  /** What a tracked change deletes is no text any more. */
  private static final String DELETED = "del";

  private static final Set<String> CHANGES = Set.of(DELETED, "ins");

  private HtmlElements() {}

  /** Whether an element is a tracked change, whose title says who changed what and why. */
  static boolean isChange(Element element) {
    return CHANGES.contains(element.normalName());
  }

  static boolean isBlock(Element element) {
    return element.isBlock() || BLOCKS_TOO.contains(element.normalName());
  }

  /** Whether the content of an element stays as it is. */
  static boolean isKept(Element element) {
    return CODE.contains(element.normalName())
        || element.normalName().equals(DELETED)
        || element.attr("translate").equalsIgnoreCase("no")
        || element.hasClass("notranslate")
        || isHeadText(element)
        || isEditable(element);
  }

  /** The parser takes the tags there for text. */
  private static boolean isHeadText(Element element) {
    return element.normalName().equals("noscript")
        && element.parent() != null
        && element.parent().normalName().equals("head");
  }

  /** What readers write there is not the author's text. */
  private static boolean isEditable(Element element) {
    return element.hasAttr("contenteditable")
        && !element.attr("contenteditable").equalsIgnoreCase("false");
  }

  /** Returns what a report shows instead of an element that is kept. */
  static String display(Element element) {
    return switch (element.normalName()) {
      case "svg" -> "[drawing]";
      case "math" -> "[formula]";
      case DELETED -> "";
      default -> "`" + element.text() + "`";
    };
  }

  /** Returns which text of a kept element nobody looks at. */
  static Optional<Skipped> unread(Element element) {
    if (!element.hasText()) {
      return Optional.empty();
    }
    if (element.normalName().equals("svg")) {
      return Optional.of(Skipped.DRAWING);
    }
    return isEditable(element) || element.normalName().equals("textarea")
        ? Optional.of(Skipped.EDITABLE_PART)
        : Optional.empty();
  }

  /** Returns the language that an element names, or an empty string. */
  static String language(Element element) {
    String language = element.attr("lang");
    return language.isEmpty() ? element.attr("xml:lang") : language;
  }
}
