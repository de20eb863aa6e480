package org.acme.toolkit.requirement;

import io.vertx.ext.web.RoutingContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.acme.toolkit.admission.Admission;
import org.acme.toolkit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/vocabulary")
@Tag(name = "Vocabulary")
class VocabularyResource {

  private final VocabularyService service;
  private final Admission admission;

  VocabularyResource(VocabularyService service, Admission admission) {
    this.service = service;
    this.admission = admission;
  }

  @POST
  @Operation(
      operationId = "examineVocabulary",
      summary = "Examine the wording of a specification",
      description =
          "Finds wordings that make requirements ambiguous, unverifiable or hard to read. Each"
              + " finding names its rule and suggests better wordings. The text is not changed."
              + " Identifiers, code, addresses, numbers and terms of the glossary are never"
              + " findings, nor are the preferred and admitted terms of the team's file. Offsets and"
              + " lengths count UTF-16 code units of the text as sent.")
  @APIResponseSchema(value = VocabularyReport.class, responseCode = "200")
  @APIResponse(
      responseCode = "default",
      description =
          "400: the request is invalid. 413: the text is too long. 422: the team's file is wrong, the"
              + " language is not"
              + " supported or not recognised, or checking the text takes too long. 429: you have too"
              + " many requests in progress. 503: the service has too many.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = Problem.class)))
  public VocabularyReport examine(
      @NotNull @Valid VocabularyRequest request, @Context RoutingContext client) {
    return admission.text(
        client,
        request.text().length(),
        deadline ->
            service.examine(
                request.text(),
                request.language(),
                VocabularyOptions.of(request.glossary(), request.ignoredRules(), request.rules()),
                deadline));
  }
}
