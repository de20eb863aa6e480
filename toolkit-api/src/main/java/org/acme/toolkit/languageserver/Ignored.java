package org.acme.toolkit.languageserver;

import com.google.gson.JsonPrimitive;
import java.util.List;
import org.acme.toolkit.document.CheckedFile.Found;

/** Findings of a rule in a text that are not shown while the editor runs. */
record Ignored(String rule, String text) {

  static Ignored of(Found found) {
    return new Ignored(found.rule(), found.text());
  }

  /**
   * @param arguments of the command, as {@link #arguments} but read from JSON
   */
  static Ignored of(List<Object> arguments) {
    return new Ignored(text(arguments.get(0)), text(arguments.get(1)));
  }

  private static String text(Object argument) {
    return ((JsonPrimitive) argument).getAsString();
  }

  List<Object> arguments() {
    return List.of(rule, text);
  }
}
