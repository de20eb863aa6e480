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

@Path("/api/v1/comparisons")
@Tag(name = "Vocabulary")
class ComparisonResource {

  private final VocabularyService service;
  private final Admission admission;

  ComparisonResource(VocabularyService service, Admission admission) {
    this.service = service;
    this.admission = admission;
  }

  @POST
  @Operation(
      operationId = "compareVersions",
      summary = "Compare two versions of a specification",
      description =
          "Finds the requirements that were added, removed and reworded, and those whose meaning"
              + " moved: another obligation, quantity, condition or actor, a negation that came or"
              + " went, or a vaguer wording. Requirements are matched by their ids, and else by"
              + " their words. Offsets and lengths count UTF-16 code units of the texts as sent.")
  @APIResponseSchema(value = Comparison.class, responseCode = "200")
  @APIResponse(
      responseCode = "default",
      description =
          "400: the request is invalid. 413: a text is too long. 422: the team's file is wrong, the"
              + " language is not"
              + " supported or not recognised, or checking the texts takes too long. 429: you have too"
              + " many requests in progress. 503: the service has too many.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = Problem.class)))
  public Comparison compare(
      @NotNull @Valid ComparisonRequest request, @Context RoutingContext client) {
    return admission.text(
        client,
        request.before().length() + request.after().length(),
        deadline -> service.compare(request, deadline));
  }
}
