package org.acme.infra.construct.cloudfront;

import java.util.List;
import org.acme.infra.deployment.DeploymentStack;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudfront.HeadersFrameOption;
import software.amazon.awscdk.services.cloudfront.HeadersReferrerPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseCustomHeader;
import software.amazon.awscdk.services.cloudfront.ResponseCustomHeadersBehavior;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentSecurityPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentTypeOptions;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersFrameOptions;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersReferrerPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersStrictTransportSecurity;
import software.amazon.awscdk.services.cloudfront.ResponseSecurityHeadersBehavior;
import software.constructs.Construct;

/**
 * The security headers that the application sends when it serves the page itself. AWS' managed
 * policy has no content security policy.
 */
final class PageHeaders {
  private PageHeaders() {}

  /**
   * @param apiOrigin the API on another host, which the page may call besides its own origin
   */
  static ResponseHeadersPolicy create(Construct scope, DeploymentStack stack, String apiOrigin) {
    return ResponseHeadersPolicy.Builder.create(scope, "Headers")
        .responseHeadersPolicyName(stack.names().of("page"))
        .securityHeadersBehavior(
            ResponseSecurityHeadersBehavior.builder()
                .contentSecurityPolicy(
                    ResponseHeadersContentSecurityPolicy.builder()
                        .contentSecurityPolicy(contentSecurityPolicy(apiOrigin))
                        .override(true)
                        .build())
                .contentTypeOptions(
                    ResponseHeadersContentTypeOptions.builder().override(true).build())
                .frameOptions(
                    ResponseHeadersFrameOptions.builder()
                        .frameOption(HeadersFrameOption.DENY)
                        .override(true)
                        .build())
                .referrerPolicy(
                    ResponseHeadersReferrerPolicy.builder()
                        .referrerPolicy(HeadersReferrerPolicy.SAME_ORIGIN)
                        .override(true)
                        .build())
                .strictTransportSecurity(
                    ResponseHeadersStrictTransportSecurity.builder()
                        .accessControlMaxAge(Duration.days(365))
                        .override(true)
                        .build())
                .build())
        .customHeadersBehavior(
            ResponseCustomHeadersBehavior.builder()
                .customHeaders(
                    List.of(
                        ResponseCustomHeader.builder()
                            .header("Cross-Origin-Opener-Policy")
                            .value("same-origin")
                            .override(true)
                            .build()))
                .build())
        .build();
  }

  private static String contentSecurityPolicy(String apiOrigin) {
    return "default-src 'none'; base-uri 'none'; connect-src 'self' "
        + apiOrigin
        + "; font-src 'self'; form-action 'none'; frame-ancestors 'none'; img-src 'self' data:;"
        + " script-src 'self'; style-src 'self' 'unsafe-inline'";
  }
}
