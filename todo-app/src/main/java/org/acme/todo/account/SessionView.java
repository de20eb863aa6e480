package org.acme.todo.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.acme.todo.session.Session;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param list id of the list, which tells lists of several accounts apart; null without a session
 */
@Schema(
    name = "Session",
    requiredProperties = {"signedIn", "tasksInDemo"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record SessionView(
    @Schema(description = "Whether the tasks belong to an account and do not expire")
        boolean signedIn,
    @Schema(description = "What the provider calls the person") String name,
    @Schema(description = "Tells the lists of several accounts apart") String list,
    @Schema(description = "Tasks of the demo before that are not in the account's list")
        int tasksInDemo,
    @Schema(
            enumeration = {"read", "write"},
            description = "What the link allows by which the caller came; absent for the owner")
        String access) {
  static final SessionView NONE = new SessionView(false, null, null, 0, null);

  static SessionView of(Session session, int tasksInDemo) {
    return new SessionView(
        session.hasAccount(),
        session.name,
        session.list().toHexString(),
        tasksInDemo,
        session.hasLink() ? session.access.toString() : null);
  }
}
