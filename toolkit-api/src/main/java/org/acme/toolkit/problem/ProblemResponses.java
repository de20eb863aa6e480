package org.acme.toolkit.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says of every operation in the OpenAPI document that it may answer a {@link Problem}. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ProblemResponses implements OASFilter {

  @Override
  public Operation filterOperation(Operation operation) {
    // "default" covers this one too, and says what the body is.
    operation.getResponses().removeAPIResponse("400");
    APIResponse declared = operation.getResponses().getAPIResponse("default");
    String description =
        declared == null ? "The request failed; the body says why" : declared.getDescription();
    operation.getResponses().addAPIResponse("default", problem(description));
    return operation;
  }

  private static APIResponse problem(String description) {
    MediaType body = OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem"));
    return OASFactory.createAPIResponse()
        .description(description)
        .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, body));
  }
}
