package org.acme.toolkit.termbase.exchange;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.acme.toolkit.problem.Problem;
import org.acme.toolkit.requirement.TeamRules;
import org.acme.toolkit.termbase.Termbase;
import org.acme.toolkit.termbase.WrongFile;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Turns termbases from one format into another. */
@Path("/api/v1/termbases")
@Tag(name = "Vocabulary")
class TermbaseResource {

  private static final String YAML = "application/yaml";
  private static final String CSV = "text/csv";
  private static final String TBX = "application/xml";

  private static final List<Variant> FORMATS =
      Variant.mediaTypes(MediaType.valueOf(YAML), MediaType.valueOf(CSV), MediaType.valueOf(TBX))
          .build();

  @POST
  @Consumes({YAML, CSV, TBX})
  @Produces({YAML, CSV, TBX})
  @Operation(
      operationId = "convertTermbase",
      summary = "Convert a termbase between a team's YAML file, CSV and TBX",
      description =
          "`Content-Type` is the format of the body, and `Accept` that of the answer. CSV has the"
              + " columns concept, definition, language, term and status, between commas, semicolons or"
              + " tabs, in UTF-8, or in UTF-16 with a byte order mark. TBX is TBX-Basic (ISO"
              + " 30042:2019); the edition of 2008 is read too. Of a team's file only the termbase is"
              + " converted.")
  @APIResponse(
      responseCode = "200",
      content = {
        @Content(mediaType = YAML, schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = TBX, schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(
      responseCode = "default",
      description =
          "400: there is no body. 406 and 415: the format is none of these. 422: the file is wrong;"
              + " `line` and `column` say where.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = Problem.class)))
  public Response convert(
      @RequestBody(
              content = {
                @Content(mediaType = YAML, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = TBX, schema = @Schema(type = SchemaType.STRING))
              })
          @NotNull InputStream file,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Schema(hidden = true) MediaType type,
      @Context Request request)
      throws IOException {
    Termbase termbase = read(WrongFile.decoded(file), type.getSubtype());
    MediaType wanted = request.selectVariant(FORMATS).getMediaType();
    String written =
        switch (wanted.getSubtype()) {
          case "csv" -> TermbaseCsv.write(termbase);
          case "xml" -> TermbaseTbx.write(termbase);
          default -> TeamRules.yaml(termbase);
        };
    return Response.ok(written, wanted.withCharset("utf-8")).build();
  }

  private static Termbase read(String text, String format) {
    return switch (format) {
      case "csv" -> TermbaseCsv.read(text);
      case "xml" -> TermbaseTbx.read(text);
      default -> TeamRules.parse(text).termbase();
    };
  }
}
