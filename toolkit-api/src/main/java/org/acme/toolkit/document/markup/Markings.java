package org.acme.toolkit.document.markup;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.acme.toolkit.document.segment.Review;
import org.acme.toolkit.document.segment.Review.Remark;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.text.Patch;
import org.jsoup.nodes.Entities;

/** How a format of text shows changes that its author decides about. */
public enum Markings {
  /**
   * For Markdown and plain text.
   *
   * @see <a href="https://github.com/CriticMarkup/CriticMarkup-toolkit">CriticMarkup</a>
   */
  CRITIC_MARKUP {
    @Override
    String replaced(String old, String replacement, String reason, Review review) {
      if (old.isEmpty()) {
        return "{++" + replacement + "++}";
      }
      return replacement.isEmpty() ? "{--" + old + "--}" : "{~~" + old + "~>" + replacement + "~~}";
    }

    @Override
    boolean takesComments() {
      return true;
    }
  },

  HTML {
    @Override
    String replaced(String old, String replacement, String reason, Review review) {
      return element("del", old, reason, review) + element("ins", replacement, reason, review);
    }

    @Override
    boolean takesComments() {
      return false;
    }

    private String element(String name, String content, String reason, Review review) {
      String title = reason.isEmpty() ? review.author() : review.author() + ": " + reason;
      return content.isEmpty()
          ? ""
          : "<%s title=\"%s\" datetime=\"%s\">%s</%s>"
              .formatted(
                  name,
                  Entities.escape(title),
                  review.time().truncatedTo(ChronoUnit.SECONDS),
                  content,
                  name);
    }
  };

  abstract String replaced(String old, String replacement, String reason, Review review);

  abstract boolean takesComments();

  /**
   * Returns patches that mark changes.
   *
   * @param patches in order, without overlaps
   * @param reasons of the patches that have one
   */
  List<Patch> marked(
      String source, List<Patch> patches, Map<Patch, String> reasons, Review review) {
    var marked = new ArrayList<Patch>();
    for (Patch patch : patches) {
      String old = source.substring(patch.start(), patch.end());
      String reason = reasons.getOrDefault(patch, "");
      marked.add(
          new Patch(
              patch.start(), patch.end(), replaced(old, patch.replacement(), reason, review)));
    }
    for (Map.Entry<Segment, List<Remark>> remarks : review.remarks().entrySet()) {
      for (Remark remark : remarks.getValue()) {
        marked.add(comment(remarks.getKey(), remark, patches));
      }
    }
    return marked;
  }

  private static Patch comment(Segment segment, Remark remark, List<Patch> patches) {
    int place = segment.inSource(remark.start(), remark.end()).end();
    for (Patch patch : patches) {
      place = patch.start() < place && place < patch.end() ? patch.end() : place;
    }
    String text =
        remark.lines().stream()
            .map(line -> line.replaceAll("\\s++", " "))
            .collect(Collectors.joining(" \u00B7 "));
    return new Patch(place, place, "{>>" + segment.inSyntax(text) + "<<}");
  }
}
