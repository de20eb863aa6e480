package org.acme.todo.account;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.OidcTenantConfigBuilder;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.oidc.runtime.OidcTenantConfig.TokenStateManager.Strategy;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.acme.todo.secrets.S3Secrets;
import org.acme.todo.secrets.StartRefusedException;
import org.acme.todo.session.SessionKeys;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether and how people sign in. The provider is asked for its addresses and keys when the first
 * person signs in, and not before, so that the application starts and serves demos without it.
 */
@Startup(SignIn.BEFORE_THE_DATABASE)
@Singleton
public class SignIn implements TenantConfigResolver {
  static final int BEFORE_THE_DATABASE = 2;

  /** The cookies of the flow are sent to these addresses only. */
  static final String PATH = "/account";

  /** Where the provider sends the browser. The provider has to know this address. */
  static final String SIGNED_IN = PATH + "/signed-in";

  /** Time a person has for signing in at the provider. */
  static final Duration TIME = Duration.ofMinutes(10);

  private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(5);

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

  private final Optional<OidcTenantConfig> provider;

  SignIn(
      SignInConfig config,
      S3Secrets secrets,
      SessionKeys keys,
      @ConfigProperty(name = "todo.session.secure") boolean https) {
    provider = config.issuer().map(issuer -> provider(issuer, config, secrets, keys, https));
  }

  public boolean isOn() {
    return provider.isPresent();
  }

  /** Returns null, and so no provider, if nobody can sign in. */
  @Override
  public Uni<OidcTenantConfig> resolve(
      RoutingContext request, OidcRequestContext<OidcTenantConfig> context) {
    return Uni.createFrom().item(provider.orElse(null));
  }

  private static OidcTenantConfig provider(
      URI issuer, SignInConfig config, S3Secrets secrets, SessionKeys keys, boolean https) {
    if (!"https".equals(issuer.getScheme())
        && !THIS_MACHINE.contains(String.valueOf(issuer.getHost()))) {
      throw new StartRefusedException("todo.sign-in.issuer has to begin with https://");
    }
    if (config.clientId().isEmpty()) {
      throw new StartRefusedException(
          "todo.sign-in.client-id is missing: the provider "
              + issuer
              + " knows the application by it");
    }
    OidcTenantConfigBuilder builder =
        OidcTenantConfig.builder()
            .tenantId("provider")
            .applicationType(ApplicationType.WEB_APP)
            .authServerUrl(issuer.toString())
            .connectionTimeout(CONNECTION_TIMEOUT)
            .clientId(config.clientId().get());
    secrets.clientSecret().or(config::clientSecret).ifPresent(builder::credentials);
    return builder
        .authentication()
        .redirectPath(SIGNED_IN)
        .restorePathAfterRedirect()
        .forceRedirectHttpsScheme(https)
        .cookieForceSecure(https)
        .cookiePath(PATH)
        .stateCookieAge(TIME)
        // A second flow in the same browser replaces the first one: many cookies exceed the limit
        // of proxies.
        .allowMultipleCodeFlows(false)
        .failOnMissingStateParam()
        .nonceRequired()
        .pkceRequired()
        .stateSecret(keys.derive("sign-in state"))
        .scopes("profile", "email")
        .end()
        .tokenStateManager()
        .strategy(Strategy.ID_TOKEN)
        .encryptionSecret(keys.derive("sign-in token"))
        .end()
        .build();
  }
}
