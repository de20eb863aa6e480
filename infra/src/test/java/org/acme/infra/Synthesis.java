package org.acme.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;

/** All stacks as cdk.json describes them, created once a flavour for all tests. */
public final class Synthesis {
  private static final AtomicInteger NEXT = new AtomicInteger();
  private static final Map<String, App> APPS = new ConcurrentHashMap<>();

  private Synthesis() {}

  public static Template demo(String stack) {
    return template("demo", stack);
  }

  public static Template production(String stack) {
    return template("production", stack);
  }

  private static Template template(String flavour, String stack) {
    return Template.fromStack((Stack) flavour(flavour).getNode().findChild(stack));
  }

  static App flavour(String flavour) {
    return APPS.computeIfAbsent(flavour, f -> app(Map.of("flavour", f)));
  }

  static App app(Map<String, String> overrides) {
    Map<String, String> context = new HashMap<>(overrides);
    // The exception then says what the validation found.
    context.put("@aws-cdk/core:appMode", "inmemory");
    try {
      return InfraApp.create("target/test-cdk.out/" + NEXT.getAndIncrement(), context);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
