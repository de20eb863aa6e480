package org.acme.todo.account;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Quarkus waits without end for a provider that accepts a request and does not answer it. */
@ApplicationScoped
@Unremovable
class ProviderTimeLimit implements OidcRequestFilter {
  private static final long MILLIS = 5_000;

  @Override
  public Uni<Void> filter(OidcRequestFilterContext context) {
    context.request().timeout(MILLIS);
    return Uni.createFrom().voidItem();
  }
}
