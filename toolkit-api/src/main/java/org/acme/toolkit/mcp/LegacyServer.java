package org.acme.toolkit.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.InitializeRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** The versions of the protocol in which a client starts with {@code initialize}. */
final class LegacyServer {

  private static final Map<String, Class<?>> PARAMETERS =
      Map.of(
          McpSchema.METHOD_INITIALIZE, InitializeRequest.class,
          McpSchema.METHOD_TOOLS_CALL, CallToolRequest.class);

  private final McpJsonMapper mapper;
  private final Transport transport = new Transport();

  LegacyServer(McpJsonMapper mapper, Tools tools) {
    this.mapper = mapper;
    McpServer.StatelessSyncSpecification server =
        McpServer.sync(transport)
            .serverInfo(McpEndpoint.NAME, McpEndpoint.VERSION)
            .capabilities(ServerCapabilities.builder().tools(false).build())
            .jsonMapper(mapper)
            // The tools check their arguments.
            .validateToolInputs(false)
            .jsonSchemaValidator((schema, content) -> ValidationResponse.asValid(null))
            .immediateExecution(true);
    for (ToolDescription tool : ToolDescription.values()) {
      server.toolCall(
          described(tool),
          (context, call) ->
              result(
                  tools.call(
                      tool, call.arguments(), (RoutingContext) context.get(McpEndpoint.CLIENT))));
    }
    server.build();
  }

  /** Hands messages to the server in the thread that received them. */
  private static final class Transport implements McpStatelessServerTransport {

    private McpStatelessServerHandler server;

    @Override
    public void setMcpHandler(McpStatelessServerHandler handler) {
      server = handler;
    }

    @Override
    public Mono<Void> closeGracefully() {
      return Mono.empty();
    }
  }

  List<String> versions() {
    return transport.protocolVersions();
  }

  /**
   * @throws IllegalArgumentException if the parameters are not those of the method
   */
  JSONRPCResponse answer(String method, Object id, Object parameters, RoutingContext client) {
    checkParameters(method, parameters);
    McpTransportContext context = McpTransportContext.create(Map.of(McpEndpoint.CLIENT, client));
    return transport
        .server
        .handleRequest(context, new JSONRPCRequest(method, id, parameters))
        .contextWrite(reactor -> reactor.put(McpTransportContext.KEY, context))
        .block();
  }

  /** The library answers with the names of its classes, or fails, if parameters are wrong. */
  private void checkParameters(String method, Object parameters) {
    Class<?> type = PARAMETERS.get(method);
    if (type != null && mapper.convertValue(parameters, type) == null) {
      throw new IllegalArgumentException(method + " needs parameters");
    }
  }

  private static Tool described(ToolDescription tool) {
    return Tool.builder(tool.id(), tool.inputSchema())
        .title(tool.title())
        .description(tool.description())
        .annotations(
            ToolAnnotations.builder()
                .readOnlyHint(true)
                .idempotentHint(true)
                .openWorldHint(false)
                .build())
        .build();
  }

  private static CallToolResult result(ToolAnswer answer) {
    CallToolResult.Builder result =
        CallToolResult.builder(List.of(TextContent.builder(answer.text()).build()))
            .isError(answer.isRefusal());
    if (!answer.isRefusal()) {
      result.structuredContent(answer.structure());
    }
    return result.build();
  }
}
