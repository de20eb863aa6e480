package org.acme.todo.problem;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Documents problems in OpenAPI: every type, and that every operation may answer with one. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemResponses implements OASFilter {
  private static final String SCHEMA = "Problem";

  @Override
  public Operation filterOperation(Operation operation) {
    // "default" includes 400, and it describes the body.
    operation.getResponses().removeAPIResponse("400");
    APIResponse declared = operation.getResponses().getAPIResponse("default");
    String description =
        declared == null ? "The request failed; the body says why" : declared.getDescription();
    operation.getResponses().addAPIResponse("default", problem(description));
    return operation;
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    Schema type = api.getComponents().getSchemas().get(SCHEMA).getProperties().get("type");
    type.setDescription(
        Stream.of(ProblemType.values())
            .map(known -> known.kind() + " (" + known.status() + ")")
            .collect(
                Collectors.joining(
                    ", ",
                    "`urn:problem-type:` and one of these kinds, which docs/problems.md explains: ",
                    ".")));
  }

  private static APIResponse problem(String description) {
    MediaType body = OASFactory.createMediaType().schema(OASFactory.createSchema().ref(SCHEMA));
    return OASFactory.createAPIResponse()
        .description(description)
        .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, body));
  }
}
