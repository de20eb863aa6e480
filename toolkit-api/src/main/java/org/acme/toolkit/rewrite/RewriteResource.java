package org.acme.toolkit.rewrite;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.acme.toolkit.text.TextLimit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/rewrites")
@Tag(name = "Rewrites")
class RewriteResource {

  private final RewriteService service;

  RewriteResource(RewriteService service) {
    this.service = service;
  }

  @POST
  @Operation(
      operationId = "rewrite",
      summary = "Have a requirement rewritten by a language model",
      description =
          "A proposal to be read before it is used. Identifiers, code, addresses and numbers are in"
              + " it as often as in the text, or it is refused.")
  @APIResponseSchema(value = Rewrite.class, responseCode = "200")
  @APIResponse(
      responseCode = "default",
      description =
          "400 the request is invalid; 413 the text is too long; 422 no model is configured; 502 it"
              + " failed, or lost the parts of the text listed in `tokens`; 429, 503 and 504 it asks"
              + " for patience, is out of quota or did not answer in time")
  public Rewrite rewrite(@NotNull @Valid RewriteRequest request) {
    TextLimit.check("The requirement has", request.text().length(), RewriteRequest.MAX_TEXT);
    return service.rewrite(request.text(), request.language(), request.instruction());
  }
}
