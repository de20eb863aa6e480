package org.acme.toolkit.provider;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;

/**
 * Configures all providers: hosted ones as {@link ProviderStubs}, and Apertium with a mode of Unix
 * tools.
 */
public class StubbedProviders implements QuarkusTestProfile {

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(ProviderStubs.class));
  }
}
