package org.acme.toolkit.vocabulary;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The rules of a language, from {@code vocabulary/<language>.yaml} on the class path. */
record RuleBook(List<Rule> rules) {

  static RuleBook load(String language) {
    String file = "/vocabulary/" + language + ".yaml";
    try (InputStream in = RuleBook.class.getResourceAsStream(file)) {
      return new YAMLMapper().readValue(in, RuleBook.class);
    } catch (IOException e) {
      throw new UncheckedIOException("The rules cannot be read: " + file, e);
    }
  }
}
