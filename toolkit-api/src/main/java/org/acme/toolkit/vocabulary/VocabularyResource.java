package org.acme.toolkit.vocabulary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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

  VocabularyResource(VocabularyService service) {
    this.service = service;
  }

  @POST
  @Operation(
      operationId = "examineVocabulary",
      summary = "Examine the wording of a specification",
      description =
          "Finds wordings that make requirements ambiguous, unverifiable or hard to read. Each"
              + " finding names its rule and suggests better wordings. The text is not changed."
              + " Identifiers, code, addresses, numbers and terms of the glossary are never"
              + " findings. Offsets and lengths count UTF-16 code units of the text as sent.")
  @APIResponseSchema(value = VocabularyReport.class, responseCode = "200")
  @APIResponse(
      responseCode = "default",
      description =
          "400: the request is invalid. 413: the text is too long. 422: the language is not"
              + " supported or not recognised.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = Problem.class)))
  public VocabularyReport examine(@NotNull @Valid VocabularyRequest request) {
    return service.examine(request.text(), request.language(), request.glossary());
  }
}
