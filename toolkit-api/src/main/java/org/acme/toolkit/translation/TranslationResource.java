package org.acme.toolkit.translation;

import io.vertx.ext.web.RoutingContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.acme.toolkit.admission.Admission;
import org.acme.toolkit.ratelimit.Caller;
import org.acme.toolkit.requirement.TeamRules;
import org.acme.toolkit.termbase.Termbase;
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
  private final Admission admission;

  TranslationResource(TranslationService service, Translators providers, Admission admission) {
    this.service = service;
    this.providers = providers;
    this.admission = admission;
  }

  @POST
  @Operation(
      operationId = "translate",
      summary = "Translate texts",
      description =
          "Uses the provider that the request names, or else the preferred provider that supports"
              + " the languages. Every identifier, code, address, number and term of the glossary"
              + " stays as it is, equally often and in the same order. Terms of the termbase are sent"
              + " to providers that can use them, and each translation says which ones are missing"
              + " in it. A translation of quality"
              + " `draft` shows only the meaning. Somebody who knows both languages must rewrite it.")
  @APIResponseSchema(value = Translations.class, responseCode = "200")
  @APIResponse(
      responseCode = "default",
      description =
          "400: the request is invalid. 413: the texts are too long. 422: the team's file is wrong, no provider is configured,"
              + " the named provider is unknown, or no provider supports these languages. 429: the"
              + " provider received too many requests, you have too many in progress, or the"
              + " characters that you or all callers may send to paid providers on a day are used"
              + " up. 502: the provider failed, or its answer is unusable. 503: the quota of the"
              + " provider is used up, or the provider failed repeatedly and is paused, or the"
              + " service has too much work. 504: the provider did not answer in time. After a"
              + " failure of a provider, `provider` names it.")
  public Translations translate(
      @NotNull @Valid TranslationRequest request, @Context RoutingContext client) {
    int length = request.texts().stream().mapToInt(String::length).sum();
    TextLimit.check("The texts have", length, TextLimit.MAX_LENGTH);
    Termbase termbase = TeamRules.parse(request.rules()).termbase();
    return admission.provider(
        client,
        () ->
            service.translate(
                Caller.of(client),
                request.texts(),
                request.source(),
                request.target(),
                request.provider(),
                request.glossary(),
                termbase));
  }

  @GET
  @Path("/pairs")
  @Operation(
      operationId = "getTranslationPairs",
      summary = "List the providers and their language pairs in order of preference")
  public Pairs pairs() {
    return new Pairs(providers.pairs());
  }
}
