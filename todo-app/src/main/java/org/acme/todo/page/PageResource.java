package org.acme.todo.page;

import io.quarkus.runtime.LaunchMode;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import org.acme.todo.release.Release;

/** The page's addresses, which all answer with the shell, and its service worker. */
@Path("/")
class PageResource {
  private static final int NONCE_BYTES = 16;
  private static final String NO_CACHE = "no-cache";

  private final PageConfig config;
  private final Release release;
  // Read when first asked for: an application built without its page still serves the API.
  private final Instance<StaticFiles> files;
  private final SecureRandom random = new SecureRandom();

  PageResource(PageConfig config, Release release, Instance<StaticFiles> files) {
    this.config = config;
    this.release = release;
    this.files = files;
  }

  @GET
  @Path("{page:(privacy|terms|cookies|credits)?}")
  @Produces(MediaType.TEXT_HTML)
  public Response shell() {
    String nonce = nonce();
    boolean dev = LaunchMode.current().isDev();
    return Response.ok(new Shell(release.staticUrl(), dev ? null : files.get(), nonce))
        .header(HttpHeaders.CACHE_CONTROL, NO_CACHE)
        .header("Content-Security-Policy", contentSecurityPolicy(nonce))
        .build();
  }

  /** Here and not among the static files, because a worker serves only the folder it comes from. */
  @GET
  @Path("sw.js")
  @Produces("text/javascript")
  public Response serviceWorker() throws IOException {
    try {
      return Response.ok(files.get().read("sw.js"))
          .header(HttpHeaders.CACHE_CONTROL, NO_CACHE)
          .build();
    } catch (FileNotFoundException e) {
      throw new NotFoundException(e);
    }
  }

  private String contentSecurityPolicy(String nonce) {
    return config
        .contentSecurityPolicy()
        .replace("{static}", release.staticOrigin())
        .replace("{nonce}", nonce);
  }

  private String nonce() {
    byte[] bytes = new byte[NONCE_BYTES];
    random.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
