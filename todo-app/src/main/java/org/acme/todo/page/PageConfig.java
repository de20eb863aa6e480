package org.acme.todo.page;

import io.smallrye.config.ConfigMapping;

@ConfigMapping(prefix = "todo.page")
interface PageConfig {
  /**
   * Content security policy. {@code {static}} is replaced by the origin of the static files, {@code
   * {nonce}} by a new nonce for each answer.
   */
  String contentSecurityPolicy();
}
