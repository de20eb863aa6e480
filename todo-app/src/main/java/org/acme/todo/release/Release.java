package org.acme.todo.release;

import jakarta.inject.Singleton;
import java.net.URI;

/** The running release. */
@Singleton
public class Release {
  private final String version;
  private final String staticBaseUrl;

  Release(ReleaseConfig config) {
    version = config.version();
    staticBaseUrl = config.staticBaseUrl().map(Release::withoutTrailingSlash).orElse("/static");
  }

  public String version() {
    return version;
  }

  /** The folder of this release's static files, without a trailing slash; it never changes. */
  public String staticUrl() {
    return staticBaseUrl + "/" + version;
  }

  /** Where static files come from, as a source in a content security policy. */
  public String staticOrigin() {
    URI url = URI.create(staticBaseUrl);
    return url.isAbsolute() ? url.getScheme() + "://" + url.getAuthority() : "'self'";
  }

  private static String withoutTrailingSlash(URI url) {
    return url.toString().replaceFirst("/$", "");
  }
}
