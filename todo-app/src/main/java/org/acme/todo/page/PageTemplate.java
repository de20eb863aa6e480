package org.acme.todo.page;

import io.quarkus.qute.TemplateInstance;

/**
 * The HTML that loads the page.
 *
 * @param folder URL of this release's static files
 * @param files the files to load; null in dev mode, where Vite loads them
 * @param signIn whether people can sign in
 * @param list whether the page shows the list, which the browser then loads while it loads the page
 */
record PageTemplate(String folder, StaticFiles files, String nonce, boolean signIn, boolean list)
    implements TemplateInstance {}
