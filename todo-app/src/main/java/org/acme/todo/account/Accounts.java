package org.acme.todo.account;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import org.acme.todo.problem.ProblemException;
import org.acme.todo.session.Session;
import org.acme.todo.session.Sessions;
import org.acme.todo.task.BatchInsert;
import org.acme.todo.task.TaskService;
import org.acme.todo.tasklist.ArrivingLists;
import org.bson.types.ObjectId;
import org.jboss.logging.Logger;

/** Signs people in, and brings what they wrote before into their lists. */
@ApplicationScoped
class Accounts {
  private static final Logger LOG = Logger.getLogger(Accounts.class);

  private final AccountRepository accounts;
  private final Sessions sessions;
  private final TaskService tasks;
  private final ArrivingLists lists;
  private final BatchInsert batches;

  Accounts(
      AccountRepository accounts,
      Sessions sessions,
      TaskService tasks,
      ArrivingLists lists,
      BatchInsert batches) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.tasks = tasks;
    this.lists = lists;
    this.batches = batches;
  }

  /** Tasks of the demo move to the account. If it has no room for all of them, they all stay. */
  Session signIn(HttpServerRequest request, String issuer, String subject, String name) {
    ObjectId list = accounts.listOf(issuer, subject);
    Session session = sessions.signIn(request, list, name, sessions.find(request).orElse(null));
    try {
      moveDemo(session);
    } catch (ProblemException e) {
      // The page says how many tasks are left, and offers to move them again.
      LOG.infof("The tasks of a demo stay there for now: %s", e.getMessage());
    }
    return session;
  }

  /**
   * @throws ProblemException 409 when the account has no room for all tasks and lists
   */
  void moveDemo(Session session) {
    if (session.demo != null) {
      lists.move(session.demo, session.account, () -> batches.move(session.demo, session.account));
    }
  }

  /** Tasks of the demo that are not in the account's list. */
  int tasksInDemo(Session session) {
    return session.demo == null || session.hasLink() ? 0 : tasks.list(session.demo).size();
  }

  boolean hasTasks(Session demo) {
    return !tasks.list(demo.list()).isEmpty();
  }
}
