package org.acme.todo.page;

import io.smallrye.config.ConfigMapping;

/** How browsers are told to treat the page. */
@ConfigMapping(prefix = "todo.page")
interface PageConfig {
  /**
   * The content security policy. {@code {static}} stands for the origin of the static files, {@code
   * {nonce}} for this answer's nonce.
   */
  String contentSecurityPolicy();
}
