package org.acme.toolkit.document.opendocument;

import java.util.Set;

/** What an element means for the text in and around it. */
enum ElementKind {
  PARAGRAPH,
  SPAN,
  /** Its content continues the sentence. */
  INLINE,
  /** Its content is apart from the text around it. */
  APART,
  SPACES,
  TAB,
  LINE_BREAK,
  /** A value that programs compute. */
  FIELD,
  CHANGE_START,
  CHANGE_END,
  COMMENT,
  DESCRIPTION,
  OBJECT,
  /** Nothing in it is text. */
  SKIPPED,
  OTHER;

  private static final Set<String> OBJECTS = Set.of("object", "object-ole");

  private static final Set<String> WITH_TEXT = Set.of("a", "ruby", "ruby-base", "meta");

  private static final Set<String> WITHOUT_TEXT =
      Set.of("tracked-changes", "ruby-text", "note-citation", "number", "script");

  private static final Set<String> OFFICE_WITHOUT_TEXT =
      Set.of("forms", "event-listeners", "scripts", "binary-data", "automatic-styles", "styles");

  /** The elements that describe a table. */
  private static final Set<String> DESCRIPTIONS = Set.of("title", "desc");

  static ElementKind of(String namespace, String name, boolean isInParagraph) {
    return switch (namespace) {
      case Odf.TEXT -> ofText(name, isInParagraph);
      case Odf.OFFICE ->
          switch (name) {
            case "annotation" -> COMMENT;
            case "annotation-end" -> INLINE;
            default -> OFFICE_WITHOUT_TEXT.contains(name) ? SKIPPED : OTHER;
          };
      case Odf.DRAWING -> OBJECTS.contains(name) ? OBJECT : APART;
      case Odf.DRAWING_3D -> APART;
      case Odf.SVG -> DESCRIPTION;
      case Odf.FORM -> SKIPPED;
      case Odf.TABLE -> DESCRIPTIONS.contains(name) ? DESCRIPTION : OTHER;
      default -> isInParagraph ? INLINE : OTHER;
    };
  }

  private static ElementKind ofText(String name, boolean isInParagraph) {
    return switch (name) {
      case "p", "h" -> PARAGRAPH;
      case "span" -> SPAN;
      case "s" -> SPACES;
      case "tab" -> TAB;
      case "line-break" -> LINE_BREAK;
      case "note" -> APART;
      case "change-start" -> CHANGE_START;
      case "change-end" -> CHANGE_END;
      default -> {
        if (WITH_TEXT.contains(name)) {
          yield INLINE;
        } else if (WITHOUT_TEXT.contains(name) || name.endsWith("-source")) {
          yield SKIPPED;
        }
        yield isInParagraph ? FIELD : OTHER;
      }
    };
  }
}
