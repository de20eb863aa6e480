package org.acme.toolkit.provider;

import java.util.Map;

/** All providers for the holders of access keys, with small budgets. */
public final class LimitedBudget extends StubbedProviders {

  static final String KEY = "first-access-key";
  static final String OTHER_KEY = "second-access-key";
  static final String THIRD_KEY = "third-access-key";

  /** In UTF-16 code units. A text of this length is not split. */
  static final int OF_ONE_CALLER = 2_400;

  /** In UTF-16 code units. */
  static final int OF_ALL_CALLERS = 5_000;

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "toolkit.secrets.access-keys", String.join(",", KEY, OTHER_KEY, THIRD_KEY),
        "toolkit.provider.open", "false",
        "toolkit.provider.daily-characters-per-caller", String.valueOf(OF_ONE_CALLER),
        "toolkit.provider.daily-characters", String.valueOf(OF_ALL_CALLERS));
  }
}
