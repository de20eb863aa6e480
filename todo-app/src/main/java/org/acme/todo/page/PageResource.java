package org.acme.todo.page;

import io.quarkus.runtime.LaunchMode;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.acme.todo.account.SignIn;
import org.acme.todo.problem.ProblemException;
import org.acme.todo.problem.ProblemType;
import org.jboss.resteasy.reactive.RestPath;

/** The HTML of the page, which is the same at each of its addresses, and its service worker. */
@Path("/")
class PageResource {
  private static final int NONCE_BYTES = 16;
  private static final String NO_CACHE = "no-cache";

  /** The paths in app.tsx. */
  private static final Set<String> PAGES = Set.of("", "privacy", "terms", "cookies", "credits");

  private final PageConfig config;
  private final Release release;
  private final SignIn signIn;
  // Created when it is first used, so that an application without a page can serve the API.
  private final Instance<StaticFiles> files;
  private final SecureRandom random = new SecureRandom();

  PageResource(PageConfig config, Release release, SignIn signIn, Instance<StaticFiles> files) {
    this.config = config;
    this.release = release;
    this.signIn = signIn;
    this.files = files;
  }

  /** Unknown addresses get the page as well, which then says that there is nothing. */
  @GET
  @Path("{address:(?!(api|q|static)(/|$)).*}")
  public Response page(@RestPath String address) {
    String nonce = nonce();
    boolean dev = LaunchMode.current().isDev();
    return Response.status(PAGES.contains(address) ? Status.OK : Status.NOT_FOUND)
        .entity(
            new PageTemplate(
                release.staticUrl(),
                dev ? null : files.get(),
                nonce,
                signIn.isOn(),
                address.isEmpty()))
        .type(MediaType.TEXT_HTML)
        .header(HttpHeaders.CACHE_CONTROL, NO_CACHE)
        .header("Content-Security-Policy", contentSecurityPolicy(nonce))
        .build();
  }

  /** Not one of the static files, because a worker controls only the folder it is loaded from. */
  @GET
  @Path("sw.js")
  @Produces("text/javascript")
  public Response serviceWorker() throws IOException {
    try {
      return Response.ok(files.get().read("sw.js"))
          .header(HttpHeaders.CACHE_CONTROL, NO_CACHE)
          .build();
    } catch (FileNotFoundException e) {
      throw new ProblemException(ProblemType.NOT_FOUND, "The application has no service worker.");
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
