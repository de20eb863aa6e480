package org.acme.todo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/**
 * Tells a member that is not there (null) from one that is null (empty), as a merge patch does. It
 * comes before Quarkus registers the same module with its defaults, which then has no effect.
 */
@Singleton
class AbsentIsNull implements ObjectMapperCustomizer {
  @Override
  public void customize(ObjectMapper mapper) {
    mapper.registerModule(new Jdk8Module().configureReadAbsentAsNull(true));
  }
}
