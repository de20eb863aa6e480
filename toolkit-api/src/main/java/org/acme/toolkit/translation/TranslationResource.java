package org.acme.toolkit.translation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.acme.toolkit.text.TextLimit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/translations")
@Tag(name = "Translations")
class TranslationResource {

  private final TranslationService service;
  private final Translators providers;

  TranslationResource(TranslationService service, Translators providers) {
    this.service = service;
    this.providers = providers;
  }

  @POST
  @Operation(
      operationId = "translate",
      summary = "Translate texts",
      description =
          "With the provider asked for, or the preferred one of those that can. Identifiers, code,"
              + " addresses, numbers and the terms of the glossary stay as they are, as often and in"
              + " the same order. A translation of quality `draft` only gives the gist.")
  @APIResponseSchema(value = Translations.class, responseCode = "200")
  @APIResponse(
      responseCode = "default",
      description =
          "400 the request is invalid; 413 the texts are too long; 422 no provider is configured, or"
              + " none for these languages; 429, 502, 503 and 504 the provider named in `provider`"
              + " asks for patience, failed, is out of quota or did not answer in time")
  public Translations translate(@NotNull @Valid TranslationRequest request) {
    int length = request.texts().stream().mapToInt(String::length).sum();
    TextLimit.check("The texts have", length, TextLimit.MAX_LENGTH);
    return service.translate(
        request.texts(),
        request.source(),
        request.target(),
        request.provider(),
        request.glossary());
  }

  @GET
  @Path("/pairs")
  @Operation(
      operationId = "getTranslationPairs",
      summary = "Who can translate what now, in order of preference")
  public Pairs pairs() {
    return new Pairs(providers.pairs());
  }
}
