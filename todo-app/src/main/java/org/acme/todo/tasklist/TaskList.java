package org.acme.todo.tasklist;

import org.bson.types.ObjectId;

/** A list in the database. */
public class TaskList {
  /** Characters, after trimming. */
  public static final int MAX_NAME = 60;

  /** The names of the colours that the page has for light and dark. */
  static final String COLOURS = "gray|red|orange|green|teal|blue|violet|pink";

  static final String NO_COLOUR = "gray";

  public ObjectId id;
  public String name;
  public String colour;
  public boolean archived;

  /** Number of changes to what the API shows. */
  public int version;

  /** SHA-256 of the Idempotency-Key that made it; null if there was none. */
  public byte[] key;

  /** SHA-256 of the request with this key. */
  public byte[] request;
}
