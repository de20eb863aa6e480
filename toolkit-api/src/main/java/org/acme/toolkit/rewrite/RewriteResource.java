package org.acme.toolkit.rewrite;

import io.vertx.ext.web.RoutingContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.acme.toolkit.admission.Admission;
import org.acme.toolkit.ratelimit.Caller;
import org.acme.toolkit.requirement.TeamRules;
import org.acme.toolkit.text.TextLimit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/rewrites")
@Tag(name = "Rewrites")
class RewriteResource {

  private final RewriteService service;
  private final Admission admission;

  RewriteResource(RewriteService service, Admission admission) {
    this.service = service;
    this.admission = admission;
  }

  @POST
  @Operation(
      operationId = "rewrite",
      summary = "Rewrite a requirement with a language model",
      description =
          "Returns a proposal. A person should read it before using it. The proposal contains every"
              + " identifier, code, address and number at least as often as the text. Otherwise the"
              + " API refuses it with 502.")
  @APIResponseSchema(value = Rewrite.class, responseCode = "200")
  @APIResponse(
      responseCode = "default",
      description =
          "400: the request is invalid. 413: the text is too long. 422: no model is configured, or the team's file is wrong. 429:"
              + " the model received too many requests, you have too many in progress, or the"
              + " characters that you or all callers may send to paid providers on a day are used"
              + " up. 502: the model failed, or its answer is unusable, or the answer lost the parts"
              + " of the text that `tokens` lists. 503: the quota of the model is used up, the model"
              + " failed repeatedly and is paused, or the service has too much work. 504: the model"
              + " did not answer in time.")
  public Rewrite rewrite(@NotNull @Valid RewriteRequest request, @Context RoutingContext client) {
    TextLimit.check("The requirement has", request.text().length(), RewriteRequest.MAX_TEXT);
    return admission.provider(
        client,
        () ->
            service.rewrite(
                Caller.of(client),
                request.text(),
                request.language(),
                request.instruction(),
                TeamRules.parse(request.rules()).termbase()));
  }
}
