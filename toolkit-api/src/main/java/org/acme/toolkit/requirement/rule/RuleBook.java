package org.acme.toolkit.requirement.rule;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The rules of a language, from {@code requirement/rules-<language>.yaml} on the class path. */
public record RuleBook(List<Rule> rules) {

  /** The languages that have rules. */
  public static final List<String> LANGUAGES = List.of("en", "de", "fr", "es");

  public static RuleBook load(String language) {
    String file = "/requirement/rules-" + language + ".yaml";
    try (InputStream in = RuleBook.class.getResourceAsStream(file)) {
      return new YAMLMapper().readValue(in, RuleBook.class);
    } catch (IOException e) {
      throw new UncheckedIOException("The rules cannot be read: " + file, e);
    }
  }
}
