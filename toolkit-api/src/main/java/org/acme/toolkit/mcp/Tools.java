package org.acme.toolkit.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acme.toolkit.admission.Admission;
import org.acme.toolkit.admission.Deadline;
import org.acme.toolkit.correction.Application;
import org.acme.toolkit.correction.CorrectionRequest;
import org.acme.toolkit.correction.CorrectionService;
import org.acme.toolkit.correction.Edit;
import org.acme.toolkit.correction.Level;
import org.acme.toolkit.language.LanguageTag;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.requirement.Comparison;
import org.acme.toolkit.requirement.ComparisonRequest;
import org.acme.toolkit.requirement.Finding;
import org.acme.toolkit.requirement.ScoredRequirement;
import org.acme.toolkit.requirement.ScoredRequirement.EarsAdvice;
import org.acme.toolkit.requirement.SetFault;
import org.acme.toolkit.requirement.VocabularyOptions;
import org.acme.toolkit.requirement.VocabularyReport;
import org.acme.toolkit.requirement.VocabularyService;
import org.acme.toolkit.text.TextLimit;
import org.jboss.logging.Logger;

/** Runs tools with the limits of the API. */
@ApplicationScoped
class Tools {

  private static final Logger LOG = Logger.getLogger(Tools.class);

  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private final CorrectionService corrections;
  private final VocabularyService vocabulary;
  private final Admission admission;
  private final ObjectMapper mapper;
  private final Validator validator;

  Tools(
      CorrectionService corrections,
      VocabularyService vocabulary,
      Admission admission,
      ObjectMapper mapper,
      Validator validator) {
    this.corrections = corrections;
    this.vocabulary = vocabulary;
    this.admission = admission;
    this.mapper = mapper;
    this.validator = validator;
  }

  /** What was found in a text. */
  record CheckedText(String language, List<Edit> corrections, List<Finding> findings) {}

  record ScoredText(String language, List<ScoredRequirement> requirements, List<SetFault> faults) {}

  record Rewritten(int offset, int length, String text, String id, EarsAdvice ears) {}

  record RewrittenText(String language, List<Rewritten> requirements) {}

  /** Assistants understand a refusal in a result better than an error of the protocol. */
  ToolAnswer call(ToolDescription tool, Map<String, Object> arguments, RoutingContext client) {
    try {
      Object result =
          switch (tool) {
            case CHECK_TEXT -> check(read(arguments, TextArguments.class), client);
            case SCORE_REQUIREMENTS -> score(read(arguments, TextArguments.class), client);
            case REWRITE_AS_EARS -> rewrite(read(arguments, TextArguments.class), client);
            case COMPARE_VERSIONS -> compare(read(arguments, VersionsArguments.class), client);
          };
      // Clients of the first versions of the protocol read the text.
      return new ToolAnswer(mapper.writeValueAsString(result), mapper.convertValue(result, OBJECT));
    } catch (ProblemException e) {
      return ToolAnswer.refusal(e.problem().detail());
    } catch (IllegalArgumentException e) {
      return ToolAnswer.refusal(e.getMessage());
    } catch (RuntimeException | JsonProcessingException e) {
      LOG.error("A tool failed", e);
      return ToolAnswer.refusal("An unexpected error occurred.");
    }
  }

  private <T> T read(Map<String, Object> arguments, Class<T> type) {
    T read = converted(arguments == null ? Map.of() : arguments, type);
    String violations =
        validator.validate(read).stream()
            .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
            .sorted()
            .collect(Collectors.joining("; "));
    if (!violations.isEmpty()) {
      throw new IllegalArgumentException(violations);
    }
    return read;
  }

  private <T> T converted(Map<String, Object> arguments, Class<T> type) {
    try {
      return mapper.convertValue(arguments, type);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "The arguments must be texts: %s."
              .formatted(
                  Stream.of(type.getRecordComponents())
                      .map(component -> component.getName())
                      .collect(Collectors.joining(", "))));
    }
  }

  private CheckedText check(TextArguments arguments, RoutingContext client) {
    TextLimit.check(arguments.text());
    String language =
        corrections.load(
            arguments.language().equals(LanguageTag.AUTO)
                ? corrections.languageOf(arguments.text(), List.of())
                : arguments.language());
    var request =
        new CorrectionRequest(
            arguments.text(),
            language,
            Level.STANDARD,
            List.of(),
            List.of(),
            Application.NONE,
            null,
            null);
    return admission.text(
        client,
        arguments.text().length(),
        deadline ->
            new CheckedText(
                language,
                corrections.correct(request, deadline).edits(),
                examine(arguments.text(), language, deadline).findings()));
  }

  private VocabularyReport examine(String text, String language, Deadline deadline) {
    return vocabulary.examine(text, language, VocabularyOptions.NONE, deadline);
  }

  private VocabularyReport examine(TextArguments arguments, RoutingContext client) {
    TextLimit.check(arguments.text());
    return admission.text(
        client,
        arguments.text().length(),
        deadline -> examine(arguments.text(), arguments.language(), deadline));
  }

  private ScoredText score(TextArguments arguments, RoutingContext client) {
    VocabularyReport report = examine(arguments, client);
    return new ScoredText(report.language(), report.requirements(), report.faults());
  }

  private RewrittenText rewrite(TextArguments arguments, RoutingContext client) {
    VocabularyReport report = examine(arguments, client);
    return new RewrittenText(
        report.language(),
        report.requirements().stream()
            .filter(requirement -> requirement.ears() != null)
            .map(
                requirement ->
                    new Rewritten(
                        requirement.offset(),
                        requirement.length(),
                        requirement.text(),
                        requirement.id(),
                        requirement.ears()))
            .toList());
  }

  private Comparison compare(VersionsArguments arguments, RoutingContext client) {
    TextLimit.check(arguments.before());
    TextLimit.check(arguments.after());
    var request =
        new ComparisonRequest(
            arguments.before(),
            arguments.after(),
            arguments.language(),
            List.of(),
            List.of(),
            null);
    return admission.text(
        client,
        request.before().length() + request.after().length(),
        deadline -> vocabulary.compare(request, deadline));
  }
}
