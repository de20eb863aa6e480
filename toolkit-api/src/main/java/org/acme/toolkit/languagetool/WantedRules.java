package org.acme.toolkit.languagetool;

import java.util.Set;

/** Which findings a client wants. */
record WantedRules(
    Set<String> enabledRules,
    Set<String> disabledRules,
    Set<String> enabledCategories,
    Set<String> disabledCategories,
    boolean enabledOnly) {

  boolean contradictsItself() {
    return enabledOnly
        && (enabledRules.isEmpty() && enabledCategories.isEmpty()
            || !disabledRules.isEmpty()
            || !disabledCategories.isEmpty());
  }

  boolean include(String rule, String category) {
    if (enabledRules.contains(rule)) {
      return true;
    }
    return enabledOnly
        ? enabledCategories.contains(category)
        : !disabledRules.contains(rule)
            && (enabledCategories.contains(category) || !disabledCategories.contains(category));
  }
}
