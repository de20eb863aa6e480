package org.acme.toolkit.request;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Accepts a document and a field, like the API. */
@Path("/api/v1/form")
class FormResource {
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(hidden = true)
  public String measure(@RestForm FileUpload file, @RestForm String field) throws IOException {
    return Files.size(file.uploadedFile()) + " " + field.length();
  }
}
