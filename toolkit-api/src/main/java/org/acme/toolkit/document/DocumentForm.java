package org.acme.toolkit.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.acme.toolkit.correction.Level;
import org.acme.toolkit.document.segment.DocumentProblems;
import org.acme.toolkit.language.LanguageTag;
import org.acme.toolkit.problem.ProblemException;
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
                "The document, 20 MB at most: .docx, .md, .markdown, .adoc, .asciidoc, .txt,"
                    + " .html or .htm")
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
        @Schema(
            description =
                "Translation provider; by default the preferred one that supports the languages",
            examples = "deepl")
        String provider,
    @RestForm
        @Pattern(regexp = "tracked|inline", message = "must be tracked or inline") @Schema(
            description =
                "`tracked` marks each change, so that the author accepts or rejects it, and adds"
                    + " the other suggestions and the findings as comments. `inline` changes the"
                    + " text itself. A .docx that is not translated is tracked by default, and all"
                    + " else is changed inline",
            examples = "tracked")
        String changes,
    @RestForm
        @Size(max = 100) @Schema(
            description = "Who makes the tracked changes; `Analyst Toolkit` by default",
            examples = "Analyst Toolkit")
        String author) {

  static final String DEFAULT_AUTHOR = "Analyst Toolkit";

  /**
   * @param format of the file
   * @throws ProblemException 400 for an unknown operation, or if a translation is to be tracked
   */
  DocumentOptions options(DocumentFormat format) {
    Operations wanted = Operations.parse(operations);
    boolean isTranslated = wanted.target().isPresent();
    if (isTranslated && "tracked".equals(changes)) {
      throw DocumentProblems.invalid("changes must be inline if the document is translated.");
    }
    boolean isTracked =
        changes == null ? format.isTracked() && !isTranslated : changes.equals("tracked");
    return new DocumentOptions(
        wanted,
        Objects.requireNonNullElse(language, LanguageTag.AUTO),
        "picky".equals(level) ? Level.PICKY : Level.STANDARD,
        Objects.requireNonNullElse(glossary, List.of()),
        Objects.requireNonNullElse(ignoredRules, List.of()),
        provider,
        isTracked,
        author == null || author.isBlank() ? DEFAULT_AUTHOR : author.strip());
  }
}
