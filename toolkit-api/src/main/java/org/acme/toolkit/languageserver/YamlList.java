package org.acme.toolkit.languageserver;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.StringReader;
import java.util.Optional;
import org.acme.toolkit.text.Patch;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Adds items to lists in YAML and leaves all else, such as comments, as it is. */
final class YamlList {

  private YamlList() {}

  /**
   * @param source valid YAML
   * @param member name of the list in the outermost mapping
   * @param item YAML on one line
   * @return empty if there is something else than a list, or all is in braces
   */
  static Optional<Patch> added(String source, String member, String item) {
    Node root =
        new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(source));
    if (root != null
        && !(root instanceof MappingNode all && all.getFlowStyle() == FlowStyle.BLOCK)) {
      return Optional.empty();
    }
    Optional<Node> list =
        root == null
            ? Optional.empty()
            : ((MappingNode) root)
                .getValue().stream()
                    .filter(tuple -> isNamed(tuple, member))
                    .map(NodeTuple::getValueNode)
                    .findFirst();
    return list.isEmpty()
        ? Optional.of(atEnd(source, "%s:\n  - %s\n".formatted(member, item)))
        : added(source, list.get(), item);
  }

  private static boolean isNamed(NodeTuple tuple, String member) {
    return tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals(member);
  }

  private static Patch atEnd(String source, String text) {
    boolean complete = source.isEmpty() || source.endsWith("\n");
    return inserted(source.length(), (complete ? "" : "\n") + text);
  }

  /** Puts the item before the others, because comments may follow the last one. */
  private static Optional<Patch> added(String source, Node list, String item) {
    int start = offset(source, list.getStartMark());
    if (!(list instanceof SequenceNode sequence)) {
      return Optional.empty();
    }
    if (sequence.getFlowStyle() == FlowStyle.BLOCK) {
      String indent = " ".repeat(list.getStartMark().getColumn());
      return Optional.of(inserted(start, "- %s\n%s".formatted(item, indent)));
    }
    return Optional.of(inserted(start + 1, sequence.getValue().isEmpty() ? item : item + ", "));
  }

  private static Patch inserted(int offset, String text) {
    return new Patch(offset, offset, text);
  }

  /** YAML counts characters, and texts count UTF-16 code units. */
  private static int offset(String source, Mark mark) {
    return source.offsetByCodePoints(0, mark.getIndex());
  }

  /** Returns a text as YAML and JSON quote it. */
  static String quoted(String text) {
    return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }
}
