package org.acme.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Template;

/**
 * All stacks, with the settings of cdk.json and sample.json. Tests share them, because creating
 * them takes seconds.
 */
public final class Synthesis {
  public static final String DEMO = "demo";
  public static final String PRODUCTION = "production";

  /** Production with every optional setting, and with an external database. */
  public static final String OPTIONS = "options";

  private static final Map<String, Map<String, String>> CONTEXTS =
      Map.of(
          DEMO, Map.of("flavour", "demo"),
          PRODUCTION, Map.of("flavour", "production"),
          OPTIONS,
              Map.ofEntries(
                  Map.entry("flavour", "production"),
                  Map.entry("hostedZoneId", "create"),
                  Map.entry("protectDomain", "true"),
                  Map.entry("todo.publicStaticBucket", "true"),
                  Map.entry("todo.signIn", "true"),
                  Map.entry("todo.cloudfront", "true"),
                  Map.entry("todo.atlasPeering", "pcx-0123456789abcdef0"),
                  Map.entry("todo.atlasCidr", "192.168.248.0/21"),
                  Map.entry("toolkit.amazonTranslate", "true"),
                  Map.entry("toolkit.architecture", "arm64"),
                  Map.entry("tracing", "true")));
  private static final AtomicInteger NEXT = new AtomicInteger();
  private static final Map<String, App> APPS = new ConcurrentHashMap<>();
  private static final Map<String, Map<String, Map<String, Object>>> TEMPLATES =
      new ConcurrentHashMap<>();

  private Synthesis() {}

  public static Template demo(String stack) {
    return template(DEMO, stack);
  }

  public static Template production(String stack) {
    return template(PRODUCTION, stack);
  }

  public static Template options(String stack) {
    return template(OPTIONS, stack);
  }

  public static Template template(String variant, String stack) {
    return Template.fromStack((Stack) variant(variant).getNode().findChild(stack));
  }

  /** The templates of a variant by stack name, in alphabetical order. */
  public static Map<String, Map<String, Object>> templates(String variant) {
    return TEMPLATES.computeIfAbsent(variant, Synthesis::synthesise);
  }

  private static Map<String, Map<String, Object>> synthesise(String variant) {
    var templates = new TreeMap<String, Map<String, Object>>();
    variant(variant).getNode().getChildren().stream()
        .filter(Stack.class::isInstance)
        .map(Stack.class::cast)
        .forEach(stack -> templates.put(stack.getStackName(), Template.fromStack(stack).toJSON()));
    return templates;
  }

  static App variant(String variant) {
    return APPS.computeIfAbsent(variant, v -> app(CONTEXTS.get(v)));
  }

  static App app(Map<String, String> overrides) {
    try {
      var context = new HashMap<String, Object>(InfraApp.settings("sample.json"));
      context.putAll(overrides);
      // So that the exception contains the findings of the validation.
      context.put("@aws-cdk/core:appMode", "inmemory");
      return InfraApp.create("target/test-cdk.out/" + NEXT.getAndIncrement(), context);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
