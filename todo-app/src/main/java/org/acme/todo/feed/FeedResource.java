package org.acme.todo.feed;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The address of a user's calendar feed. */
@Path("/api/v1/tasks/feed")
@Tag(name = "Calendar")
@Produces(MediaType.APPLICATION_JSON)
class FeedResource {
  private final CalendarFeeds feeds;

  FeedResource(CalendarFeeds feeds) {
    this.feeds = feeds;
  }

  @Schema(requiredProperties = "created")
  record Feed(@Schema(nullable = true, description = "null without a feed") Instant created) {}

  @Schema(requiredProperties = "path")
  record NewFeed(@Schema(examples = "/api/v1/feeds/….ics") String path) {}

  @GET
  @Operation(operationId = "getFeed", summary = "Whether the list has a calendar feed")
  public Feed get() {
    return new Feed(feeds.created().orElse(null));
  }

  @POST
  @Operation(
      operationId = "createFeed",
      summary = "Make the secret address of a calendar feed",
      description =
          "Nobody can read the address later. The one from before is unknown from now on.")
  @APIResponseSchema(value = NewFeed.class, responseCode = "201", responseDescription = "Created")
  public Response create() {
    String path = CalendarResource.ROOT + "/" + feeds.create() + CalendarResource.SUFFIX;
    return Response.status(Status.CREATED).entity(new NewFeed(path)).build();
  }

  @DELETE
  @Operation(operationId = "deleteFeed", summary = "End the calendar feed")
  public void delete() {
    feeds.remove();
  }
}
