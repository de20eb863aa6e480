package org.acme.toolkit.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.acme.toolkit.correction.Application;
import org.acme.toolkit.correction.Level;
import org.acme.toolkit.document.DocumentOptions.Output;
import org.acme.toolkit.document.exchange.Memory;
import org.acme.toolkit.document.segment.Decisions;
import org.acme.toolkit.document.segment.DocumentProblems;
import org.acme.toolkit.language.LanguageTag;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.requirement.TeamRules;
import org.acme.toolkit.requirement.VocabularyOptions;
import org.acme.toolkit.text.TextLimit;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

record DocumentForm(
    @RestForm
        @NotNull @Schema(
            type = SchemaType.STRING,
            format = "binary",
            description =
                "The document, 20 MB at most: .docx, .odt, .xlsx, .reqif, .reqifz, .md, .markdown,"
                    + " .adoc, .asciidoc, .txt, .html or .htm")
        FileUpload file,
    @RestForm
        @NotNull @Schema(
            description =
                "`correct`, `vocabulary` and `translate:<BCP 47 tag>`, as repeated fields or"
                    + " separated by commas. They always run in this order",
            examples = "[\"correct\", \"translate:fr\"]")
        List<String> operations,
    @RestForm
        @Size(max = LanguageTag.MAX_LENGTH) @Pattern(regexp = LanguageTag.PATTERN, message = LanguageTag.MESSAGE_OR_AUTO) @Schema(
            description = "BCP 47 tag of the document's language; `auto`, the default, detects it",
            examples = "en-GB")
        String language,
    @RestForm
        @Pattern(regexp = "standard|picky", message = "must be standard or picky") @Schema(
            description = "`picky` adds findings about style; they are only suggested",
            examples = "standard")
        String level,
    @RestForm
        @Size(max = TextLimit.MAX_GLOSSARY, message = TextLimit.GLOSSARY_MESSAGE) @Schema(
            description = "A term that is correct as it is; repeat the field for each term",
            examples = "[\"Order Desk\"]")
        List<@NotBlank @Size(max = TextLimit.MAX_TERM) String> glossary,
    @RestForm
        @Size(max = 1000, message = "must have at most 1,000 rules") @Schema(
            description = "A rule whose findings are not wanted; repeat the field for each rule",
            examples = "[\"EN_A_VS_AN\"]")
        List<@NotBlank @Size(max = 200) String> ignoredRules,
    @RestForm
        @Pattern(regexp = "safe|more|none", message = "must be safe, more or none") @Schema(
            description =
                "Which corrections are applied: `safe`, the default, those that are nearly always"
                    + " right, `more` also those that are right more often than not, or `none`. The"
                    + " others are suggested",
            examples = "safe")
        String apply,
    @RestForm
        @Schema(
            type = SchemaType.STRING,
            format = "binary",
            description =
                "The rules and terms of a team: a YAML file as docs/team-rules.md describes it")
        FileUpload rules,
    @RestForm
        @Schema(
            description =
                "Translation provider; by default the preferred one that supports the languages."
                    + " With `none`, only `memory` translates",
            examples = "deepl")
        String provider,
    @RestForm
        @Pattern(regexp = "tracked|inline", message = "must be tracked or inline") @Schema(
            description =
                "`tracked` marks each change, so that the author accepts or rejects it, and adds"
                    + " the other suggestions and the findings as comments. `inline` changes the"
                    + " text itself. ReqIF has no marks, so that it gets only the"
                    + " findings, as attributes of the requirements. A .docx or .odt that is not"
                    + " translated is tracked by default, and all else is changed inline",
            examples = "tracked")
        String changes,
    @RestForm
        @Size(max = 100) @Schema(
            description = "Who makes the tracked changes; `Analyst Toolkit` by default",
            examples = "Analyst Toolkit")
        String author,
    @RestForm
        @Pattern(regexp = "replace|sidebyside", message = "must be replace or sidebyside") @Schema(
            description =
                "`sidebyside` returns a table of the texts and their translations for a review: a"
                    + " .docx for a .docx, .odt, .xlsx or ReqIF, and Markdown for all else",
            examples = "replace")
        String layout,
    @RestForm
        @Schema(
            type = SchemaType.STRING,
            format = "binary",
            description =
                "Translations that exist, as XLIFF 1.2 or 2, or TMX. A text that is among them"
                    + " is not sent to a provider")
        FileUpload memory,
    @RestForm
        @Size(max = 10_000) @Schema(
            description =
                "Suggestions to apply, each with its first replacement: the `index` of a segment of"
                    + " an earlier report on the same document, a colon, and the offsets of its"
                    + " edits; repeat the field for each segment",
            examples = "[\"3:12,40\"]")
        List<
                @Size(max = 2_000) @Pattern(regexp = Decisions.PATTERN, message = Decisions.MESSAGE) String>
            accepted,
    @RestForm
        @Size(max = 10_000) @Schema(description = "Corrections not to make, in the same form", examples = "[\"5:0\"]")
        List<
                @Size(max = 2_000) @Pattern(regexp = Decisions.PATTERN, message = Decisions.MESSAGE) String>
            rejected) {

  /** In bytes. A human translator makes about 1,000 in an hour. */
  private static final long MAX_MEMORY = 5L * 1024 * 1024;

  static final String DEFAULT_AUTHOR = "Analyst Toolkit";

  /**
   * @param asked what the client accepts instead of a document, if it is not for a person
   * @param preferred languages of the client, the best first
   * @throws ProblemException 400 for an unknown operation, a mistyped rule, or if an output needs
   *     another operation; 422 if the rules of the team are wrong
   */
  DocumentOptions options(DocumentFormat format, Optional<Output> asked, List<Locale> preferred) {
    Operations wanted = Operations.parse(operations);
    Output output = asked.orElseGet(() -> output(format, wanted));
    check(output, format, wanted);
    return new DocumentOptions(
        wanted,
        Objects.requireNonNullElse(language, LanguageTag.AUTO),
        "picky".equals(level) ? Level.PICKY : Level.STANDARD,
        Objects.requireNonNullElse(glossary, List.of()),
        VocabularyOptions.checkedRules(ignoredRules),
        rules == null ? TeamRules.NONE : TeamRules.read(rules.uploadedFile()),
        Application.of(apply),
        provider,
        Memory.empty(),
        output,
        author == null || author.isBlank() ? DEFAULT_AUTHOR : author.strip(),
        Decisions.of(accepted, rejected),
        preferred);
  }

  private Output output(DocumentFormat format, Operations wanted) {
    if ("sidebyside".equals(layout)) {
      return Output.SIDE_BY_SIDE;
    }
    boolean isTracked =
        changes == null
            ? format.isTracked() && wanted.target().isEmpty()
            : changes.equals("tracked");
    return isTracked ? Output.REVIEW : Output.DOCUMENT;
  }

  private void check(Output output, DocumentFormat format, Operations wanted) {
    boolean isTranslated = wanted.target().isPresent();
    if (isTranslated && "tracked".equals(changes)) {
      throw DocumentProblems.invalid("changes must be inline if the document is translated.");
    }
    if (output == Output.DIFF && !format.isText()) {
      throw DocumentProblems.invalid("Accept: text/x-diff is only available for texts.");
    }
    if (output == Output.XLIFF && !isTranslated) {
      throw DocumentProblems.invalid("Accept: application/xliff+xml needs a translation.");
    }
    if (memory != null && !isTranslated) {
      throw DocumentProblems.invalid("memory needs a translation.");
    }
    if (memory != null && memory.size() > MAX_MEMORY) {
      throw DocumentProblems.tooLarge("The memory", MAX_MEMORY, "bytes");
    }
    if (output == Output.SIDE_BY_SIDE && !isTranslated) {
      throw DocumentProblems.invalid("layout=sidebyside needs a translation.");
    }
  }
}
