package org.acme.toolkit.problem;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Fails like a library whose exception quotes its input. */
@Path("/api/v1/faulty")
class FaultyResource {
  @POST
  @Operation(hidden = true)
  public String fail(String text) {
    throw new IllegalStateException("Could not check: " + text, new RuntimeException(text));
  }
}
