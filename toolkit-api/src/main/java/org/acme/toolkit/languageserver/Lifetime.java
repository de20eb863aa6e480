package org.acme.toolkit.languageserver;

import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** Lets messages through after {@code initialize} and until {@code shutdown}, as editors expect. */
final class Lifetime implements Endpoint {

  private final Endpoint server;
  private volatile boolean begun;
  private volatile boolean ended;

  Lifetime(Endpoint server) {
    this.server = server;
  }

  @Override
  public CompletableFuture<?> request(String method, Object parameter) {
    if (ended) {
      return refusal(ResponseErrorCode.InvalidRequest, "The server is shut down.");
    }
    boolean begins = method.equals("initialize");
    if (begins && begun) {
      return refusal(ResponseErrorCode.InvalidRequest, "The server is initialized already.");
    }
    if (!begins && !begun) {
      return refusal(ResponseErrorCode.ServerNotInitialized, "The server is not initialized.");
    }
    begun = true;
    ended = method.equals("shutdown");
    return server.request(method, parameter);
  }

  private static CompletableFuture<?> refusal(ResponseErrorCode code, String message) {
    return CompletableFuture.failedFuture(
        new ResponseErrorException(new ResponseError(code, message, null)));
  }

  @Override
  public void notify(String method, Object parameter) {
    if (method.equals("exit") || (begun && !ended)) {
      server.notify(method, parameter);
    }
  }
}
