package org.acme.todo.request;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/**
 * Reads an absent member as null and a null member as an empty Optional, because a merge patch
 * treats them differently. Runs before Quarkus registers the same module with its defaults, which
 * Jackson then ignores.
 */
@Singleton
class AbsentIsNull implements ObjectMapperCustomizer {
  @Override
  public void customize(ObjectMapper mapper) {
    mapper.registerModule(new Jdk8Module().configureReadAbsentAsNull(true));
  }
}
