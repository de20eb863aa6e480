package org.acme.todo.problem;

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
    operation.getResponses().addAPIResponse("default", problem());
    return operation;
  }

  private static APIResponse problem() {
    MediaType body = OASFactory.createMediaType().schema(OASFactory.createSchema().ref("Problem"));
    return OASFactory.createAPIResponse()
        .description("The request failed; the body says why")
        .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, body));
  }
}
