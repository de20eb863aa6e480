package org.acme.toolkit.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.modern.JsonRpc.JSONRPCRequest;
import io.modelcontextprotocol.modern.JsonRpc.JSONRPCResponse;
import io.modelcontextprotocol.modern.McpException;
import io.modelcontextprotocol.modern.McpSchema;
import io.modelcontextprotocol.modern.McpSchema.CacheScope;
import io.modelcontextprotocol.modern.McpSchema.CallToolOutcome;
import io.modelcontextprotocol.modern.McpSchema.CallToolRequest;
import io.modelcontextprotocol.modern.McpSchema.CallToolResult;
import io.modelcontextprotocol.modern.McpSchema.Implementation;
import io.modelcontextprotocol.modern.McpSchema.TextContent;
import io.modelcontextprotocol.modern.McpSchema.Tool;
import io.modelcontextprotocol.modern.McpSchema.ToolAnnotations;
import io.modelcontextprotocol.modern.server.McpRequestContext;
import io.modelcontextprotocol.modern.server.McpServer;
import io.modelcontextprotocol.modern.server.McpSyncResponse;
import io.modelcontextprotocol.modern.server.McpTransportResponse;
import io.modelcontextprotocol.modern.server.feature.McpSyncTool;
import io.modelcontextprotocol.modern.server.feature.McpSyncToolRepository;
import io.modelcontextprotocol.modern.server.feature.ToolsFeature;
import io.modelcontextprotocol.modern.server.feature.ToolsPage;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The version of the protocol in which each request says what its client can do. */
final class ModernServer {

  static final List<String> VERSIONS = List.of(McpSchema.LATEST_PROTOCOL_VERSION);

  /** The tools are those of a release. */
  private static final long FRESH_MILLISECONDS = Duration.ofHours(1).toMillis();

  private final McpServer server;

  ModernServer(McpJsonMapper mapper, Tools tools) {
    server =
        McpServer.builder()
            .serverInfo(Implementation.builder(McpEndpoint.NAME, McpEndpoint.VERSION).build())
            .supportedVersions(VERSIONS)
            .jsonMapper(mapper)
            .feature(
                ToolsFeature.ofSync(
                    new Repository(tools),
                    mapper,
                    // The tools check their arguments.
                    (schema, content) -> ValidationResponse.asValid(null),
                    FRESH_MILLISECONDS,
                    CacheScope.PUBLIC))
            .discoverCache(FRESH_MILLISECONDS, CacheScope.PUBLIC)
            .build();
  }

  private record Repository(Tools tools) implements McpSyncToolRepository {

    @Override
    public ToolsPage list(McpRequestContext context, String cursor) {
      if (cursor != null) {
        throw McpException.invalidParams("There is no further page");
      }
      return ToolsPage.of(
          Stream.of(ToolDescription.values()).map(ModernServer::described).toList());
    }

    @Override
    public McpSyncTool find(McpRequestContext context, String name) {
      return ToolDescription.of(name)
          .map(
              tool -> McpSyncTool.of(described(tool), (request, call) -> call(tool, request, call)))
          .orElse(null);
    }

    private McpSyncResponse<CallToolOutcome> call(
        ToolDescription tool, McpRequestContext request, CallToolRequest call) {
      ToolAnswer answer =
          tools.call(
              tool,
              call.arguments(),
              (RoutingContext) request.transportContext().get(McpEndpoint.CLIENT));
      CallToolResult.Builder result =
          CallToolResult.builder()
              .addContent(TextContent.builder(answer.text()).build())
              .isError(answer.isRefusal());
      if (!answer.isRefusal()) {
        result.structuredContent(answer.structure());
      }
      return McpSyncResponse.result(result.build());
    }
  }

  JSONRPCResponse answer(JSONRPCRequest request, RoutingContext client) {
    McpTransportResponse answer =
        server
            .handleBlocking(McpTransportContext.create(Map.of(McpEndpoint.CLIENT, client)), request)
            .block();
    if (answer instanceof McpTransportResponse.Result result) {
      return result.response();
    }
    if (answer instanceof McpTransportResponse.Error error) {
      return error.response();
    }
    throw new IllegalStateException("No tool streams its answer");
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
}
