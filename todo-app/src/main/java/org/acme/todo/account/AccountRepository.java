package org.acme.todo.account;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.MongoServerException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.acme.todo.database.Deadline;
import org.acme.todo.database.MongoErrors;
import org.bson.types.ObjectId;

@ApplicationScoped
class AccountRepository implements PanacheMongoRepositoryBase<Account, String> {
  private final Clock clock;

  AccountRepository(Clock clock) {
    this.clock = clock;
  }

  /** The list of a person, who gets an account at the first time. */
  ObjectId listOf(String issuer, String subject) {
    String id = issuer + " " + subject;
    MongoCollection<Account> accounts = Deadline.limit(mongoCollection());
    try {
      return accounts.findOneAndUpdate(
              eq(id),
              combine(setOnInsert("list", new ObjectId()), setOnInsert("created", clock.instant())),
              new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER))
          .list;
    } catch (MongoServerException e) {
      if (!MongoErrors.isDuplicateKey(e)) {
        throw e;
      }
      // Another request has inserted it meanwhile.
      return accounts.find(eq(id)).first().list;
    }
  }
}
