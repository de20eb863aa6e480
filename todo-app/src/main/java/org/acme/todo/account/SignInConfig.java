package org.acme.todo.account;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** The provider of OpenID Connect. Without an issuer nobody can sign in. */
@ConfigMapping(prefix = "todo.sign-in")
interface SignInConfig {
  /** Address of the provider, as in its {@code /.well-known/openid-configuration}. */
  Optional<URI> issuer();

  Optional<String> clientId();

  /** A secret in the bucket comes first. A provider may do without, because PKCE is used. */
  Optional<String> clientSecret();

  /**
   * Where the browser goes after it has signed out, so that the provider ends its session too and
   * sends the browser back.
   */
  Optional<URI> signOutUrl();
}
