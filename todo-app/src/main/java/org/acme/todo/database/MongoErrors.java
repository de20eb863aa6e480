package org.acme.todo.database;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoServerException;

/** Recognises errors of MongoDB. */
public final class MongoErrors {
  private MongoErrors() {}

  public static boolean isDuplicateKey(MongoServerException e) {
    return e instanceof MongoBulkWriteException bulk
        ? bulk.getWriteErrors().stream()
            .anyMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)
        : ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY;
  }
}
