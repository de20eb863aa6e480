package org.acme.todo.page;

import io.quarkus.qute.TemplateInstance;

/**
 * The HTML that starts the page.
 *
 * @param folder where this release's static files are
 * @param files what to load from there; null in dev mode, where Vite knows
 */
record Shell(String folder, StaticFiles files, String nonce) implements TemplateInstance {}
