package org.acme.toolkit.mcp;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.modern.JsonRpc;
import io.modelcontextprotocol.modern.JsonRpc.JSONRPCNotification;
import io.modelcontextprotocol.modern.JsonRpc.JSONRPCRequest;
import io.modelcontextprotocol.modern.JsonRpc.JSONRPCResponse;
import io.modelcontextprotocol.modern.JsonRpc.JSONRPCResponse.JSONRPCError;
import io.modelcontextprotocol.modern.McpHttp.Headers;
import io.modelcontextprotocol.modern.McpSchema.ErrorCodes;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.acme.toolkit.problem.Problem;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.problem.Violation;
import org.jboss.logging.Logger;

/** A server of the Model Context Protocol that keeps nothing between two messages. */
@ApplicationScoped
class McpEndpoint {

  static final String NAME = "toolkit-api";
  static final String VERSION = "1";

  /** The key of the request of the client in the context of a message. */
  static final String CLIENT = "client";

  private static final Logger LOG = Logger.getLogger(McpEndpoint.class);

  private final McpJsonMapper mapper;
  private final LegacyServer legacy;
  private final ModernServer modern;
  private final List<String> versions;

  McpEndpoint(ObjectMapper mapper, Tools tools) {
    // Later versions of the protocol may have more members.
    this.mapper =
        new JacksonMcpJsonMapper(
            mapper.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));
    this.legacy = new LegacyServer(this.mapper, tools);
    this.modern = new ModernServer(this.mapper, tools);
    this.versions =
        Stream.of(ModernServer.VERSIONS, legacy.versions()).flatMap(List::stream).toList();
  }

  /** A message of JSON-RPC, with the status that the protocol wants for it. */
  record Answer(Status status, String body) {}

  /**
   * @return empty for a notification
   * @throws ProblemException 400 if the message is no request and no notification
   */
  Optional<Answer> answer(String message, RoutingContext client) {
    try {
      JsonRpc.JSONRPCMessage read = read(message);
      if (read instanceof JSONRPCNotification) {
        return unsupportedVersion(null, client);
      }
      if (read instanceof JSONRPCRequest request) {
        Optional<Answer> refusal = unsupportedVersion(request.id(), client);
        return refusal.isPresent() ? refusal : Optional.of(answer(request, client));
      }
    } catch (IOException | IllegalArgumentException e) {
      LOG.debug("A message could not be read", e);
    }
    throw new ProblemException(
        Problem.of(new Violation("body", "must be a request or a notification of JSON-RPC 2.0")));
  }

  private JsonRpc.JSONRPCMessage read(String message) throws IOException {
    if (message.strip().equals("null")) {
      throw new IllegalArgumentException("The library expects an object");
    }
    return JsonRpc.deserializeMessage(mapper, message);
  }

  private Optional<Answer> unsupportedVersion(Object id, RoutingContext client) throws IOException {
    String version = client.request().getHeader(Headers.MCP_PROTOCOL_VERSION);
    if (version == null || versions.contains(version)) {
      return Optional.empty();
    }
    return Optional.of(
        refused(
            id,
            new JSONRPCError(
                ErrorCodes.UNSUPPORTED_PROTOCOL_VERSION,
                "Unsupported protocol version",
                Map.of("supported", versions, "requested", version))));
  }

  private Answer answer(JSONRPCRequest request, RoutingContext client) throws IOException {
    if (!isModern(request, client)) {
      return new Answer(
          Status.OK,
          mapper.writeValueAsString(
              legacy.answer(request.method(), request.id(), request.params(), client)));
    }
    Optional<String> fault = MirroredHeaders.fault(request, client.request().headers());
    if (fault.isPresent()) {
      return refused(request.id(), new JSONRPCError(ErrorCodes.HEADER_MISMATCH, fault.get()));
    }
    JSONRPCResponse answer = modern.answer(request, client);
    return answer.error() == null
        ? new Answer(Status.OK, mapper.writeValueAsString(answer))
        : refused(request.id(), answer.error());
  }

  private static boolean isModern(JSONRPCRequest request, RoutingContext client) {
    String version = client.request().getHeader(Headers.MCP_PROTOCOL_VERSION);
    return MirroredHeaders.version(request.params()) != null
        || version != null && ModernServer.VERSIONS.contains(version);
  }

  private Answer refused(Object id, JSONRPCError error) throws IOException {
    Status status =
        switch (error.code()) {
          case ErrorCodes.METHOD_NOT_FOUND -> Status.NOT_FOUND;
          case ErrorCodes.INTERNAL_ERROR -> Status.INTERNAL_SERVER_ERROR;
          default -> Status.BAD_REQUEST;
        };
    return new Answer(status, mapper.writeValueAsString(JSONRPCResponse.error(id, error)));
  }
}
