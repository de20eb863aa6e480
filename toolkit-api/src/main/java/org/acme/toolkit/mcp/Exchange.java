package org.acme.toolkit.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import reactor.core.publisher.Mono;

/** Hands messages to the server in the thread that received them. */
final class Exchange implements McpStatelessServerTransport {

  private McpStatelessServerHandler server;

  @Override
  public void setMcpHandler(McpStatelessServerHandler handler) {
    server = handler;
  }

  JSONRPCResponse answer(JSONRPCRequest request, McpTransportContext context) {
    return server
        .handleRequest(context, request)
        .contextWrite(reactor -> reactor.put(McpTransportContext.KEY, context))
        .block();
  }

  @Override
  public Mono<Void> closeGracefully() {
    return Mono.empty();
  }
}
