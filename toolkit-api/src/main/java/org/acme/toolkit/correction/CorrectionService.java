package org.acme.toolkit.correction;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.text.ProtectedTokens;
import org.acme.toolkit.text.Span;
import org.acme.toolkit.text.TextLimit;
import org.languagetool.markup.AnnotatedText;
import org.languagetool.markup.AnnotatedTextBuilder;
import org.languagetool.rules.RuleMatch;

/** Corrects texts without touching their protected tokens. */
@ApplicationScoped
public class CorrectionService {

  private static final int MAX_REPLACEMENTS = 5;

  /** LanguageTool knows these, and needs them: "5 minute", "an HTTP call". */
  private static final Pattern PLAIN = Pattern.compile("\\d+|[A-Z]+");

  private static final Pattern SUGGESTION_TAG = Pattern.compile("</?suggestion>");

  private final Engines engines;

  CorrectionService(Engines engines) {
    this.engines = engines;
  }

  public Correction correct(CorrectionRequest request) {
    return correct(request, List.of());
  }

  /**
   * @param markup parts of the text that are no language, such as the inline codes of a document:
   *     rules don't see them, and no edit touches them; in order and without overlap
   * @throws ProblemException with status 413 where the text is too long, and 422 where its language
   *     is not supported or not recognised
   */
  public Correction correct(CorrectionRequest request, List<Span> markup) {
    String text = request.text();
    TextLimit.check(text);
    Engine engine = engines.forLanguage(request.language());
    List<Span> tokens = ProtectedTokens.in(text, request.glossary());
    var policy = new ApplyPolicy(text);
    var edits = new ArrayList<Edit>();
    int appliedUntil = 0;
    for (RuleMatch match : inOrder(engine.check(hideTokens(text, tokens)))) {
      if (concernsToken(match, text, tokens)) {
        continue;
      }
      boolean applied = match.getFromPos() >= appliedUntil && policy.isSafe(match);
      edits.add(edit(match, text, applied));
      appliedUntil = applied ? match.getToPos() : appliedUntil;
    }
    return Correction.of(engine.tag(), text, edits);
  }

  /** Shows LanguageTool a neutral noun for each token; raw, it "corrects" most of them. */
  private static AnnotatedText hideTokens(String text, List<Span> tokens) {
    var builder = new AnnotatedTextBuilder();
    int end = 0;
    int number = 0;
    for (Span token : tokens) {
      builder.addText(text.substring(end, token.start()));
      String original = token.of(text);
      // Numbered, or two in a row would look like a doubled word; in lower case, or each would be
      // looked up among the proper names, which takes longer than all the rest.
      builder.addMarkup(original, isPlain(original) ? original : "token" + ++number);
      end = token.end();
    }
    return builder.addText(text.substring(end)).build();
  }

  private static boolean isPlain(String token) {
    return PLAIN.matcher(token).matches();
  }

  private static List<RuleMatch> inOrder(List<RuleMatch> matches) {
    return matches.stream().sorted(Comparator.comparingInt(RuleMatch::getFromPos)).toList();
  }

  /** Whether a finding would change a token, or rests on how a hidden one is pronounced. */
  private static boolean concernsToken(RuleMatch match, String text, List<Span> tokens) {
    int from = match.getFromPos();
    int to = match.getToPos();
    boolean isArticle = match.getRule().getId().equals("EN_A_VS_AN");
    return tokens.stream()
        .anyMatch(
            token ->
                token.overlaps(from, to)
                    || isArticle
                        && (token.start() == to || token.start() == to + 1)
                        && !isPlain(token.of(text)));
  }

  private static Edit edit(RuleMatch match, String text, boolean applied) {
    return new Edit(
        match.getFromPos(),
        match.getToPos() - match.getFromPos(),
        text.substring(match.getFromPos(), match.getToPos()),
        match.getSuggestedReplacements().stream().limit(MAX_REPLACEMENTS).toList(),
        match.getSpecificRuleId(),
        match.getRule().getCategory().getId().toString(),
        SUGGESTION_TAG.matcher(match.getMessage()).replaceAll("\""),
        match.getUrl() == null ? null : URI.create(match.getUrl().toString()),
        applied);
  }
}
