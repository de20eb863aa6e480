package org.acme.toolkit.mcp;

import io.vertx.ext.web.RoutingContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.acme.toolkit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Answers assistants. Each message is a request, so that all filters of the API see it. */
@Path("/api/v1/mcp")
@Tag(name = "Model Context Protocol")
class McpResource {

  private static final String WRONG_ORIGIN =
      "{\"jsonrpc\": \"2.0\", \"error\": {\"code\": -32600, \"message\":"
          + " \"A page of this Origin may not send messages. toolkit.cors.origin lists those that may.\"}}";

  private final McpEndpoint endpoint;
  private final Origins origins;

  McpResource(McpEndpoint endpoint, Origins origins) {
    this.endpoint = endpoint;
    this.origins = origins;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "answerAssistant",
      summary = "Answer a message of the Model Context Protocol",
      description =
          "Streamable HTTP without sessions and streams: JSON-RPC 2.0, in the versions 2025-03-26 to"
              + " 2026-07-28 of the protocol. The method `tools/list` describes the tools. A tool that"
              + " refuses its arguments says so in its result, with status 200.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(type = SchemaType.OBJECT, examples = McpResource.EXAMPLE)))
  @APIResponse(
      responseCode = "200",
      description = "The answer to a request",
      content =
          @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)))
  @APIResponse(responseCode = "202", description = "A notification, which has no answer")
  @APIResponse(
      responseCode = "400",
      description =
          "The version of the protocol or the headers of the request do not fit, as an error of"
              + " JSON-RPC; or the body is no request and no notification of JSON-RPC 2.0.",
      content = {
        @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)),
        @Content(
            mediaType = "application/problem+json",
            schema = @Schema(implementation = Problem.class))
      })
  @APIResponse(
      responseCode = "403",
      description = "A page of this `Origin` may not send messages, as an error of JSON-RPC",
      content =
          @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)))
  @APIResponse(
      responseCode = "404",
      description = "In version 2026-07-28: there is no such method, as an error of JSON-RPC",
      content =
          @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)))
  @APIResponse(
      responseCode = "default",
      description = "A refusal by the API",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = Problem.class)))
  public Response answer(@NotBlank String message, @Context RoutingContext client) {
    if (!origins.allow(client.request())) {
      return Response.status(Status.FORBIDDEN).entity(WRONG_ORIGIN).build();
    }
    return endpoint
        .answer(message, client)
        .map(answer -> Response.status(answer.status()).entity(answer.body()).build())
        .orElseGet(() -> Response.accepted().build());
  }

  private static final String EXAMPLE =
      "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/list\"}";
}
