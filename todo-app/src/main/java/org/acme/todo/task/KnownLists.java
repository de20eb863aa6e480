package org.acme.todo.task;

import org.bson.types.ObjectId;

/** What tasks need to know about lists; the package of the lists uses this one. */
public interface KnownLists {
  /** Whether the user has the list, which then expires no earlier than a task written before. */
  boolean keep(ObjectId user, ObjectId list);
}
