package org.acme.todo.page;

import jakarta.inject.Singleton;
import java.net.URI;

@Singleton
class Release {
  private final String version;
  private final String staticBaseUrl;

  Release(ReleaseConfig config) {
    version = config.version();
    staticBaseUrl = config.staticBaseUrl().map(Release::withoutTrailingSlash).orElse("/static");
  }

  String version() {
    return version;
  }

  /** URL of this release's static files, without a trailing slash. */
  String staticUrl() {
    return staticBaseUrl + "/" + version;
  }

  /** Origin of the static files, as a source in a content security policy. */
  String staticOrigin() {
    URI url = URI.create(staticBaseUrl);
    return url.isAbsolute() ? url.getScheme() + "://" + url.getAuthority() : "'self'";
  }

  private static String withoutTrailingSlash(URI url) {
    return url.toString().replaceFirst("/$", "");
  }
}
