package org.acme.deploy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The calls before which a test kills a command, by their numbers, which begin at 1.
 *
 * <p>With -Pthorough these are all calls. Otherwise they are the first call of each kind and the
 * last call. So a command is killed before and after each kind of change: most calls in between
 * only read, or upload one more file.
 */
final class KillPoints {
  static final boolean THOROUGH = Boolean.getBoolean("thorough");

  private KillPoints() {}

  static List<Integer> in(List<String> calls) {
    return from(1, calls, THOROUGH);
  }

  /** Only the calls from the first one of the operation on. */
  static List<Integer> since(String operation, List<String> calls) {
    int first = calls.stream().map(Account::operation).toList().indexOf(operation) + 1;
    if (first == 0) {
      throw new IllegalArgumentException("no " + operation + " in " + calls);
    }
    return from(first, calls, THOROUGH);
  }

  static List<Integer> from(int first, List<String> calls, boolean all) {
    Set<String> kinds = new HashSet<>();
    return IntStream.rangeClosed(first, calls.size())
        .filter(number -> kinds.add(kind(calls.get(number - 1))) || number == calls.size() || all)
        .boxed()
        .toList();
  }

  /** A recursive copy uploads files, and another one the object that completes a version. */
  private static String kind(String call) {
    return Account.operation(call) + (call.contains(" --recursive ") ? " --recursive" : "");
  }
}
