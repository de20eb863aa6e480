package org.acme.toolkit.document;

import io.vertx.ext.web.RoutingContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.acme.toolkit.admission.Admission;
import org.acme.toolkit.document.job.DocumentJob;
import org.acme.toolkit.document.job.DocumentJobs;
import org.acme.toolkit.document.segment.Document;
import org.acme.toolkit.document.segment.DocumentProblems;
import org.acme.toolkit.language.LanguageTag;
import org.acme.toolkit.problem.Problem;
import org.acme.toolkit.ratelimit.Caller;
import org.acme.toolkit.requirement.Comparison;
import org.acme.toolkit.requirement.ComparisonRequest;
import org.acme.toolkit.requirement.TeamRules;
import org.acme.toolkit.requirement.VocabularyOptions;
import org.acme.toolkit.requirement.VocabularyService;
import org.acme.toolkit.text.TextLimit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

@Path(ComparisonResource.PATH)
@Tag(name = "Vocabulary")
class ComparisonResource {

  static final String PATH = "/api/v1/comparisons";

  private final VocabularyService service;
  private final DocumentVocabulary vocabulary;
  private final Admission admission;
  private final DocumentJobs jobs;

  ComparisonResource(
      VocabularyService service,
      DocumentVocabulary vocabulary,
      Admission admission,
      DocumentJobs jobs) {
    this.service = service;
    this.vocabulary = vocabulary;
    this.admission = admission;
    this.jobs = jobs;
  }

  /** Two versions of a document. */
  record ComparisonForm(
      @RestForm
          @NotNull @Schema(
              type = SchemaType.STRING,
              format = "binary",
              description = "The old version, in a format of /api/v1/documents")
          FileUpload before,
      @RestForm
          @NotNull @Schema(
              type = SchemaType.STRING,
              format = "binary",
              description = "The new version. Both have 21 MB at most")
          FileUpload after,
      @RestForm
          @NotNull @Size(max = LanguageTag.MAX_LENGTH) @Pattern(regexp = LanguageTag.PATTERN, message = LanguageTag.MESSAGE_OR_AUTO) @Schema(
              description = "BCP 47 tag, or `auto` to detect the language of the new version",
              examples = "en")
          String language,
      @RestForm
          @Size(max = TextLimit.MAX_GLOSSARY, message = TextLimit.GLOSSARY_MESSAGE) @Schema(
              description = "A term that is never a finding; repeat the field for each term",
              examples = "[\"Order Desk\"]")
          List<@NotBlank @Size(max = TextLimit.MAX_TERM) String> glossary,
      @RestForm
          @Size(max = 1000, message = "must have at most 1,000 rules") @Schema(
              description = "A rule whose findings are not wanted; repeat the field for each rule",
              examples = "[\"PASSIVE_WITHOUT_ACTOR\"]")
          List<@NotBlank @Size(max = 200) String> ignoredRules,
      @RestForm
          @Schema(
              type = SchemaType.STRING,
              format = "binary",
              description = "The rules and terms of a team, a YAML file")
          FileUpload rules) {

    VocabularyOptions options() {
      return new VocabularyOptions(
          Objects.requireNonNullElse(glossary, List.of()),
          Set.copyOf(VocabularyOptions.checkedRules(ignoredRules)),
          rules == null ? TeamRules.NONE : TeamRules.read(rules.uploadedFile()));
    }
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "compareVersions",
      summary = "Compare two versions of a specification",
      description =
          "Finds the requirements that were added, removed and reworded, and those whose meaning"
              + " moved: another obligation, quantity, condition or actor, a negation that came or"
              + " went, other words that are no synonyms, or a vaguer wording. Requirements are matched by their ids, and else by"
              + " their words. The versions are texts in JSON, or documents as files of a form."
              + " Offsets and lengths count UTF-16 code units of the texts as sent; those of a"
              + " document are its paragraphs, headings and cells with an empty line between two.")
  @APIResponseSchema(value = Comparison.class, responseCode = "200")
  @APIResponse(
      responseCode = "default",
      description =
          "400: the request is invalid. 413: a text or document is too long. 415: a document has no"
              + " supported format. 422: the team's file is wrong, a document cannot be read, the"
              + " language is not supported or not recognised, or checking the texts takes too long."
              + " 429: you have too many requests in progress. 503: the service has too many.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = Problem.class)))
  public Comparison compare(
      @RequestBody(
              content = {
                @Content(
                    mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = ComparisonRequest.class)),
                @Content(
                    mediaType = MediaType.MULTIPART_FORM_DATA,
                    schema = @Schema(implementation = ComparisonForm.class))
              })
          @NotNull @Valid ComparisonRequest request,
      @Context RoutingContext client) {
    return admission.text(
        client,
        request.before().length() + request.after().length(),
        deadline -> service.compare(request, deadline));
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(hidden = true)
  public Response compareDocuments(
      @BeanParam @Valid ComparisonForm form, @Context RoutingContext connection) {
    DocumentFormat before = format(form.before());
    DocumentFormat after = format(form.after());
    VocabularyOptions options = form.options();
    DocumentJob<Comparison> job = jobs.open(Caller.of(connection));
    try {
      DocumentResource.watch(job, connection);
      job.start(() -> compared(job, before, after, form, options));
      Comparison comparison = job.await();
      job.end();
      return Response.ok(comparison, MediaType.APPLICATION_JSON_TYPE).build();
    } catch (RuntimeException e) {
      job.end();
      throw e;
    }
  }

  private static DocumentFormat format(FileUpload file) {
    if (file.fileName() == null) {
      throw DocumentProblems.invalid("A document of the form has no file name.");
    }
    return DocumentFormat.ofName(file.fileName());
  }

  private Comparison compared(
      DocumentJob<?> job,
      DocumentFormat before,
      DocumentFormat after,
      ComparisonForm form,
      VocabularyOptions options)
      throws IOException {
    Document old = before.read(form.before().uploadedFile());
    Document current = after.read(form.after().uploadedFile());
    job.extend(jobs.timeFor(old.length() + current.length()));
    return vocabulary.compare(job, old, current, form.language(), options);
  }
}
