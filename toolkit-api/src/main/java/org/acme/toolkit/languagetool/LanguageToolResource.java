package org.acme.toolkit.languagetool;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.acme.toolkit.admission.Admission;
import org.acme.toolkit.correction.CorrectionService;
import org.acme.toolkit.language.LanguageDetection.Detected;
import org.acme.toolkit.language.LanguageTag;
import org.acme.toolkit.problem.Problem;
import org.acme.toolkit.text.TextLimit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.languagetool.Language;
import org.languagetool.Languages;

/** LanguageTool's HTTP API, for the add-ons of editors. */
@Path("/v2")
@Tag(name = "LanguageTool")
class LanguageToolResource {

  private final CheckService service;
  private final CorrectionService corrections;
  private final Admission admission;
  private final ObjectMapper mapper;

  LanguageToolResource(
      CheckService service,
      CorrectionService corrections,
      Admission admission,
      ObjectMapper mapper) {
    this.service = service;
    this.corrections = corrections;
    this.admission = admission;
    this.mapper = mapper;
  }

  @POST
  @Path("check")
  @Operation(
      operationId = "checkAsLanguageTool",
      summary = "Check a text as LanguageTool does",
      description =
          "Finds mistakes of spelling and grammar, and wordings that make requirements ambiguous,"
              + " unverifiable or hard to read: those are in the category `REQUIREMENTS`. Nothing"
              + " is found in identifiers, code, addresses and numbers. Offsets and lengths count"
              + " UTF-16 code units of the text as sent, with its markup.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_FORM_URLENCODED,
              schema = @Schema(implementation = CheckRequest.class)))
  @APIResponseSchema(value = CheckAnswer.class, responseCode = "200")
  @APIResponse(
      responseCode = "default",
      description =
          "400: the request is invalid. 413: the text is too long. 422: the language is not"
              + " supported, or checking the text takes too long. 429: you have too many requests"
              + " in progress. 503: the service has too many, or the language is still being"
              + " loaded.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = Problem.class)))
  public CheckAnswer check(@Context RoutingContext client) {
    CheckRequest request = CheckRequest.of(client.body().asString());
    WantedRules wanted = request.wanted();
    AnnotatedText text = AnnotatedText.of(request, mapper);
    TextLimit.check(text.checked());
    Detected language = service.language(request, text);
    return admission.text(
        client,
        text.checked().length(),
        deadline -> service.check(request, wanted, text, language, deadline));
  }

  @GET
  @Path("languages")
  @Operation(operationId = "languagesAsLanguageTool", summary = "List the languages of checks")
  public List<LanguageInfo> languages() {
    return corrections.languages().stream().flatMap(this::withCountries).toList();
  }

  /** LibreOffice checks a text only if its language is listed with its country. */
  private Stream<LanguageInfo> withCountries(String tag) {
    Language language = Languages.getLanguageForShortCode(tag);
    String code = language.getShortCode();
    Stream<LanguageInfo> countries =
        Arrays.stream(language.getCountries())
            .filter(country -> !country.isEmpty())
            .map(country -> new Locale(code, country))
            .filter(locale -> !corrections.languages().contains(locale.toLanguageTag()))
            .map(
                locale ->
                    new LanguageInfo(
                        locale.getDisplayName(Locale.ENGLISH), code, locale.toLanguageTag()));
    return Stream.concat(Stream.of(new LanguageInfo(language.getName(), code, tag)), countries);
  }

  @GET
  @Path("info")
  @Operation(operationId = "infoAsLanguageTool", summary = "Get the version of LanguageTool")
  public SoftwareInfo info() {
    return new SoftwareInfo(Software.CURRENT);
  }

  @GET
  @Path("configinfo")
  @Operation(
      operationId = "configurationAsLanguageTool",
      summary = "Get the limit and the rules of a language")
  public ConfigurationInfo configuration(
      @QueryParam("language")
          @NotBlank @Size(max = LanguageTag.MAX_LENGTH) @Pattern(regexp = LanguageTag.PATTERN, message = LanguageTag.MESSAGE) String language) {
    return service.configuration(language);
  }

  /** LanguageTool's own client asks by POST. */
  @POST
  @Path("configinfo")
  @Operation(hidden = true)
  public ConfigurationInfo configuration(@Context RoutingContext client) {
    return service.configuration(
        CheckRequest.of(client.body().asString())
            .knownLanguage()
            .orElseThrow(() -> CheckRequest.refused("language", LanguageTag.MESSAGE)));
  }

  @GET
  @Path("words")
  @Operation(
      operationId = "wordsAsLanguageTool",
      summary = "List the words of the user's dictionary",
      description = "This application stores nothing, so there are none.")
  public WordList words() {
    return new WordList(List.of());
  }

  @POST
  @Path("words/add")
  @Operation(operationId = "addWordAsLanguageTool", summary = "Does not add a word")
  public Added add() {
    return new Added(false);
  }

  @POST
  @Path("words/delete")
  @Operation(operationId = "deleteWordAsLanguageTool", summary = "Does not delete a word")
  public Deleted delete() {
    return new Deleted(false);
  }

  /** LanguageTool's own client asks by POST. */
  @POST
  @Path("maxtextlength")
  @Produces(MediaType.TEXT_PLAIN)
  @Operation(
      operationId = "maxTextLengthAsLanguageTool",
      summary = "Get the maximum length of a text in UTF-16 code units")
  public int maxTextLength() {
    return TextLimit.MAX_LENGTH;
  }

  /**
   * @param longCode BCP 47 tag with the country
   */
  @Schema(requiredProperties = {"name", "code", "longCode"})
  record LanguageInfo(
      @Schema(examples = "English (US)") String name,
      @Schema(examples = "en") String code,
      @Schema(examples = "en-US") String longCode) {}

  @Schema(requiredProperties = "software")
  record SoftwareInfo(Software software) {}

  @Schema(requiredProperties = "words")
  record WordList(List<String> words) {}

  @Schema(requiredProperties = "added")
  record Added(boolean added) {}

  @Schema(requiredProperties = "deleted")
  record Deleted(boolean deleted) {}
}
