package org.acme.todo.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param next null if the provider's session stays
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SignedOut(
    @Schema(description = "Where the browser goes to end its session at the provider") URI next) {}
