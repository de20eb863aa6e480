package org.acme.toolkit.correction.engine;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.languagetool.broker.ClassBroker;

/**
 * Finds the classes of LanguageTool's rules, and remembers which do not exist. For each two
 * overlapping findings LanguageTool looks for a class of its paid version, and a search without a
 * result reads all archives of the application.
 */
final class ClassLookup implements ClassBroker {

  private final ConcurrentMap<String, Optional<Class<?>>> classes = new ConcurrentHashMap<>();

  @Override
  public Class<?> forName(String name) throws ClassNotFoundException {
    return classes
        .computeIfAbsent(name, ClassLookup::find)
        .orElseThrow(() -> new ClassNotFoundException(name));
  }

  private static Optional<Class<?>> find(String name) {
    try {
      return Optional.of(Class.forName(name));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }
}
