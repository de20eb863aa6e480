package org.acme.toolkit.languageserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.junit.jupiter.api.Test;

class LifetimeTest {

  private final List<String> reached = new ArrayList<>();

  private final Lifetime lifetime =
      new Lifetime(
          new Endpoint() {
            @Override
            public CompletableFuture<?> request(String method, Object parameter) {
              reached.add(method);
              return CompletableFuture.completedFuture(method);
            }

            @Override
            public void notify(String method, Object parameter) {
              reached.add(method);
            }
          });

  @Test
  void isServedBetweenTheFirstRequestAndTheLast() throws Exception {
    for (String method : List.of("initialize", "textDocument/codeAction", "shutdown")) {
      assertThat(lifetime.request(method, null).get()).isEqualTo(method);
    }
  }

  @Test
  void refusesRequestsBeforeTheFirst() {
    assertRefused("textDocument/codeAction", ResponseErrorCode.ServerNotInitialized);
    assertRefused("shutdown", ResponseErrorCode.ServerNotInitialized);
    assertThat(reached).isEmpty();
  }

  @Test
  void isInitializedOnce() {
    lifetime.request("initialize", null);

    assertRefused("initialize", ResponseErrorCode.InvalidRequest);
  }

  @Test
  void ignoresNotificationsOutsideOfItsTimeButTheEnd() {
    lifetime.notify("textDocument/didOpen", null);
    lifetime.request("initialize", null);
    lifetime.notify("initialized", null);
    lifetime.request("shutdown", null);
    lifetime.notify("textDocument/didSave", null);
    lifetime.notify("exit", null);

    assertThat(reached).containsExactly("initialize", "initialized", "shutdown", "exit");
  }

  private void assertRefused(String method, ResponseErrorCode expected) {
    assertThatThrownBy(() -> lifetime.request(method, null).get())
        .cause()
        .isInstanceOfSatisfying(
            ResponseErrorException.class,
            error -> assertThat(error.getResponseError().getCode()).isEqualTo(expected.getValue()));
  }
}
