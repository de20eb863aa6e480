package org.acme.toolkit.correction;

import io.vertx.ext.web.RoutingContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.Optional;
import org.acme.toolkit.admission.Admission;
import org.acme.toolkit.correction.CorrectionLanguage.State;
import org.acme.toolkit.correction.engine.Engine;
import org.acme.toolkit.correction.engine.Engines;
import org.acme.toolkit.problem.Problem;
import org.acme.toolkit.text.TextLimit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/corrections")
@Tag(name = "Corrections")
class CorrectionResource {

  private final CorrectionService service;
  private final Engines engines;
  private final Admission admission;

  CorrectionResource(CorrectionService service, Engines engines, Admission admission) {
    this.service = service;
    this.engines = engines;
    this.admission = admission;
  }

  @GET
  @Path("languages")
  @Operation(
      operationId = "listCorrectionLanguages",
      summary = "List the languages",
      description =
          "Says for each language whether it is loaded. Loading takes seconds, so that a page can"
              + " tell its user why the first correction in a language waits.")
  @APIResponseSchema(value = CorrectionLanguages.class, responseCode = "200")
  public CorrectionLanguages languages() {
    return new CorrectionLanguages(
        engines.supported().stream()
            .map(tag -> new CorrectionLanguage(tag, state(engines.existing(tag))))
            .toList());
  }

  private static State state(Optional<Engine> engine) {
    if (engine.filter(Engine::isReady).isPresent()) {
      return State.LOADED;
    }
    return engine.filter(Engine::isLoading).isPresent() ? State.LOADING : State.UNLOADED;
  }

  @POST
  @Operation(
      operationId = "correct",
      summary = "Correct a text",
      description =
          "Finds mistakes of spelling and grammar. Safe corrections are applied, and other"
              + " corrections are only suggested. Identifiers, code, addresses and numbers are never"
              + " changed. Offsets and lengths count UTF-16 code units of the text as sent, as"
              + " JavaScript does.")
  @APIResponseSchema(value = Correction.class, responseCode = "200")
  @APIResponse(
      responseCode = "default",
      description =
          "400: the request is invalid. 413: the text is too long. 422: the team's file is wrong, the"
              + " language is not"
              + " supported or not recognised, or checking the text takes too long. 429: you have too"
              + " many requests in progress. 503: the service has too many, or the language is"
              + " still being loaded.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = Problem.class)))
  public Correction correct(
      @NotNull @Valid CorrectionRequest request, @Context RoutingContext client) {
    TextLimit.check(request.text());
    if (request.context() != null) {
      TextLimit.check("The context has", request.context().length(), TextLimit.MAX_LENGTH);
    }
    Engine engine = service.engineFor(request);
    return admission.text(
        client, request.text().length(), deadline -> service.correct(request, engine, deadline));
  }
}
