package org.acme.toolkit.secrets;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.stubFor;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;

/** Stubs the HTTP API of SSM's Parameter Store. */
public final class ParameterStub {

  public static final String PATH = "/toolkit/demo";

  private ParameterStub() {}

  /** Answers requests for the parameters below {@link #PATH} with decryption. */
  public static void answers(ResponseDefinitionBuilder answer) {
    stubFor(request().willReturn(answer));
  }

  public static MappingBuilder request() {
    return post("/")
        .withHeader("X-Amz-Target", equalTo("AmazonSSM.GetParametersByPath"))
        .withRequestBody(matchingJsonPath("$.Path", equalTo(PATH)))
        .withRequestBody(matchingJsonPath("$.WithDecryption", equalTo("true")));
  }

  public static ResponseDefinitionBuilder parameters(String... parameters) {
    return aResponse().withBody("{\"Parameters\":[%s]}".formatted(String.join(",", parameters)));
  }

  static ResponseDefinitionBuilder page(String nextToken, String... parameters) {
    return aResponse()
        .withBody(
            "{\"NextToken\":\"%s\",\"Parameters\":[%s]}"
                .formatted(nextToken, String.join(",", parameters)));
  }

  public static String secure(String name, String value) {
    return parameter(name, "SecureString", value);
  }

  static String parameter(String name, String type, String value) {
    return "{\"Name\":\"%s/%s\",\"Type\":\"%s\",\"Value\":\"%s\",\"Version\":1}"
        .formatted(PATH, name, type, value);
  }

  public static ResponseDefinitionBuilder error(int status, String code) {
    return aResponse()
        .withStatus(status)
        .withBody("{\"__type\":\"%s\",\"message\":\"arn:aws:iam::1:role/x\"}".formatted(code));
  }
}
