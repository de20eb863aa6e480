package org.acme.todo.task;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sends requests from several clients at the same time. */
public final class Clients {
  private Clients() {}

  public static <T> List<T> all(int clients, int times, Callable<T> request) {
    return all(clients, Collections.nCopies(times, request));
  }

  /** The answers in the order of the requests; the first failure fails the test. */
  public static <T> List<T> all(int clients, List<Callable<T>> requests) {
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      List<T> answers = new ArrayList<>();
      for (Future<T> answer : threads.invokeAll(requests)) {
        answers.add(answer.get());
      }
      return answers;
    } catch (Exception e) {
      throw new AssertionError("A client failed", e);
    } finally {
      threads.shutdownNow();
    }
  }
}
