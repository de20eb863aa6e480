package org.acme.todo.database;

import com.mongodb.MongoClientException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.acme.todo.problem.Problem;
import org.acme.todo.problem.ProblemType;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers 503 while MongoDB is away or elects a new primary. */
class UnavailableDatabaseMapper {
  private static final Logger LOG = Logger.getLogger(UnavailableDatabaseMapper.class);

  /** About the time of an election. */
  private static final int RETRY_AFTER_SECONDS = 5;

  @ServerExceptionMapper({
    MongoClientException.class,
    MongoSocketException.class,
    MongoNotPrimaryException.class,
    MongoNodeIsRecoveringException.class
  })
  Response map(MongoException e, UriInfo request) {
    LOG.warnf("MongoDB does not answer: %s", e.getMessage());
    Problem problem =
        Problem.of(
            ProblemType.DATABASE_UNAVAILABLE,
            "The database does not answer. Try again in %d s.".formatted(RETRY_AFTER_SECONDS));
    return problem.answerTo(request).header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS).build();
  }
}
