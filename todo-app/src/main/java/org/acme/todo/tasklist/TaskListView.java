package org.acme.todo.tasklist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A list in the API. */
@Schema(
    name = "TaskList",
    requiredProperties = {"id", "name", "colour", "archived", "version"})
record TaskListView(
    @Schema(examples = "64b7f0c2a1b2c3d4e5f60718") String id,
    @Schema(examples = "Garden") String name,
    @Schema(pattern = TaskList.COLOURS, examples = "green") String colour,
    @Schema(description = "Hidden in the page; its tasks are kept") boolean archived,
    @Schema(examples = "3", description = "Number of changes; If-Match can name it as a tag")
        int version) {
  static TaskListView of(TaskList list) {
    return new TaskListView(
        list.id.toHexString(), list.name, list.colour, list.archived, list.version);
  }
}
