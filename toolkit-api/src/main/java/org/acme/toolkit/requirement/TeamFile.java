package org.acme.toolkit.requirement;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.termbase.WrongFile;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;

/** Reads YAML that somebody else has written, and says where it is wrong. */
final class TeamFile {

  /** The deepest member is a text of an example: file, rules, rule, examples, list. */
  private static final int DEEPEST = 10;

  private static final YAMLMapper MAPPER =
      YAMLMapper.builder(YAMLFactory.builder().loaderOptions(options()).build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  private TeamFile() {}

  private static LoaderOptions options() {
    var options = new LoaderOptions();
    options.setCodePointLimit(WrongFile.MAX_LENGTH);
    return options;
  }

  /**
   * @throws ProblemException 422 of the type invalid-rules
   */
  static <T> T read(String yaml, Class<T> type) {
    WrongFile.checkLength(yaml);
    try {
      checkForm(yaml);
      return MAPPER.readValue(yaml, type);
    } catch (MarkedYAMLException e) {
      throw wrong(e.getProblemMark(), e.getProblem());
    } catch (YAMLException e) {
      throw WrongFile.at(1, 1, "It is no YAML.");
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw at == null
          ? WrongFile.at(1, 1, message(e))
          : WrongFile.at(at.getLineNr(), at.getColumnNr(), message(e));
    }
  }

  static String write(Map<String, ?> file) {
    try {
      return MAPPER.writeValueAsString(file);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The file of a team cannot be written", e);
    }
  }

  /** Aliases can make a short file long, and tags can name classes. */
  private static void checkForm(String yaml) {
    int depth = 0;
    int documents = 0;
    for (Event event : new Yaml(options()).parse(new StringReader(yaml))) {
      depth += event instanceof CollectionStartEvent ? 1 : 0;
      depth -= event instanceof CollectionEndEvent ? 1 : 0;
      documents += event instanceof DocumentStartEvent ? 1 : 0;
      if (event instanceof AliasEvent || event instanceof NodeEvent n && n.getAnchor() != null) {
        throw wrong(event.getStartMark(), "Anchors and aliases are not allowed.");
      }
      if (depth > DEEPEST) {
        throw wrong(event.getStartMark(), "The file has more than %d levels.".formatted(DEEPEST));
      }
      if (documents > 1) {
        throw wrong(event.getStartMark(), "The file has more than one document.");
      }
    }
  }

  private static ProblemException wrong(Mark mark, String message) {
    return mark == null
        ? WrongFile.at(1, 1, message)
        : WrongFile.at(mark.getLine() + 1, mark.getColumn() + 1, message);
  }

  private static String message(JsonProcessingException e) {
    if (e instanceof ValueInstantiationException && e.getCause() != null) {
      return e.getCause().getMessage();
    }
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "\"%s\" is not known here. Known are: %s."
          .formatted(
              unknown.getPropertyName(),
              unknown.getKnownPropertyIds().stream()
                  .map(Object::toString)
                  .sorted()
                  .collect(Collectors.joining(", ")));
    }
    if (e instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
      return "\"%s\" is not one of %s.".formatted(format.getValue(), names(format.getTargetType()));
    }
    if (e.getCause() instanceof MarkedYAMLException yaml) {
      return yaml.getProblem();
    }
    return e.getOriginalMessage().startsWith("Duplicate field")
        ? "The member occurs twice."
        : "The value has another form than this member needs.";
  }

  /** Returns the names in files, which JSON and messages spell alike. */
  private static String names(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> MAPPER.convertValue(constant, String.class))
        .collect(Collectors.joining(", "));
  }
}
