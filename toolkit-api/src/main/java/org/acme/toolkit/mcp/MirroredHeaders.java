package org.acme.toolkit.mcp;

import io.modelcontextprotocol.modern.JsonRpc.JSONRPCRequest;
import io.modelcontextprotocol.modern.McpHttp.Headers;
import io.modelcontextprotocol.modern.McpSchema;
import io.modelcontextprotocol.modern.McpSchema.MetaKeys;
import io.modelcontextprotocol.modern.server.transport.McpHeaderDecoder;
import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The headers that repeat a part of the body. A proxy may rely on them, so a request whose body
 * says otherwise is refused.
 */
final class MirroredHeaders {

  private MirroredHeaders() {}

  /** The version of the protocol that the body names, or null. */
  static Object version(Object parameters) {
    return parameters instanceof Map<?, ?> map && map.get("_meta") instanceof Map<?, ?> meta
        ? meta.get(MetaKeys.PROTOCOL_VERSION)
        : null;
  }

  /** What is wrong, as a sentence. */
  static Optional<String> fault(JSONRPCRequest request, MultiMap headers) {
    return fault(
            headers,
            Headers.MCP_PROTOCOL_VERSION,
            version(request.params()),
            UnaryOperator.identity())
        .or(() -> fault(headers, Headers.MCP_METHOD, request.method(), UnaryOperator.identity()))
        .or(
            () ->
                request.method().equals(McpSchema.METHOD_TOOLS_CALL)
                        && request.params() instanceof Map<?, ?> parameters
                    ? fault(
                        headers,
                        Headers.MCP_NAME,
                        parameters.get("name"),
                        McpHeaderDecoder::decodeValue)
                    : Optional.empty());
  }

  private static Optional<String> fault(
      MultiMap headers, String name, Object expected, UnaryOperator<String> decoding) {
    List<String> values = headers.getAll(name);
    if (values.size() != 1) {
      return Optional.of("The request needs one header " + name + ".");
    }
    return Objects.equals(decoding.apply(values.get(0)), expected)
        ? Optional.empty()
        : Optional.of("The header " + name + " says otherwise than the body.");
  }
}
