package org.acme.infra.construct;

/** What an instance needs to send its application's traces to AWS X-Ray. */
public final class Tracing {
  /** Where the CloudWatch agent of an instance listens for OTLP over HTTP. */
  public static final String COLLECTOR = "http://localhost:4318";

  private Tracing() {}

  public static void allow(LeastPrivilegeRole instances) {
    instances.allowWildcard(
        "*",
        "IAM has no resources for traces that are sent.",
        "xray:PutTelemetryRecords",
        "xray:PutTraceSegments");
  }
}
