package org.acme.toolkit.mcp;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.InitializeRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.acme.toolkit.problem.Problem;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.problem.Violation;
import org.jboss.logging.Logger;

/** A server of the Model Context Protocol that keeps nothing between two messages. */
@ApplicationScoped
class McpEndpoint {

  private static final Logger LOG = Logger.getLogger(McpEndpoint.class);

  private static final String CLIENT = "client";

  private static final Map<String, Class<?>> PARAMETERS =
      Map.of(
          McpSchema.METHOD_INITIALIZE, InitializeRequest.class,
          McpSchema.METHOD_TOOLS_CALL, CallToolRequest.class);

  private final JacksonMcpJsonMapper mapper;
  private final Exchange exchange = new Exchange();

  McpEndpoint(ObjectMapper mapper, Tools tools) {
    // Later versions of the protocol may have more members.
    this.mapper =
        new JacksonMcpJsonMapper(
            mapper.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));
    McpServer.StatelessSyncSpecification server =
        McpServer.sync(exchange)
            .serverInfo("toolkit-api", "1")
            .capabilities(ServerCapabilities.builder().tools(false).build())
            .jsonMapper(this.mapper)
            // The tools check their arguments.
            .validateToolInputs(false)
            .jsonSchemaValidator((schema, content) -> ValidationResponse.asValid(null))
            .immediateExecution(true);
    for (ToolDescription tool : ToolDescription.values()) {
      server.toolCall(
          tool.forProtocol(),
          (context, call) ->
              tools.call(tool, call.arguments(), (RoutingContext) context.get(CLIENT)));
    }
    server.build();
  }

  /**
   * @return empty for a notification
   * @throws ProblemException 400 if the message is no request and no notification
   */
  Optional<String> answer(String message, RoutingContext client) {
    try {
      if (message.strip().equals("null")) {
        throw new IllegalArgumentException("The library expects an object");
      }
      McpSchema.JSONRPCMessage read = McpSchema.deserializeJsonRpcMessage(mapper, message);
      if (read instanceof JSONRPCNotification) {
        return Optional.empty();
      }
      if (read instanceof JSONRPCRequest request) {
        checkParameters(request);
        McpTransportContext context = McpTransportContext.create(Map.of(CLIENT, client));
        return Optional.of(mapper.writeValueAsString(exchange.answer(request, context)));
      }
    } catch (IOException | IllegalArgumentException e) {
      LOG.debug("A message could not be read", e);
    }
    throw new ProblemException(
        Problem.of(new Violation("body", "must be a request or a notification of JSON-RPC 2.0")));
  }

  /**
   * The library answers with the names of its classes, or fails, if parameters are wrong.
   *
   * @throws IllegalArgumentException if the parameters are not those of the method
   */
  private void checkParameters(JSONRPCRequest request) {
    Class<?> type = PARAMETERS.get(request.method());
    if (type != null && mapper.convertValue(request.params(), type) == null) {
      throw new IllegalArgumentException(request.method() + " needs parameters");
    }
  }
}
