package org.acme.infra.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {
  private final Names names = new Names("todo", "demo", "111122223333");

  @Test
  void aNameConsistsOfApplicationEnvironmentAndPart() {
    assertThat(names.base()).isEqualTo("todo-demo");
    assertThat(names.of("static")).isEqualTo("todo-demo-static");
  }

  @Test
  void aGloballyUniqueNameEndsWithTheAccount() {
    assertThat(names.globallyUnique("static")).isEqualTo("todo-demo-static-111122223333");
  }

  @Test
  void theParameterPathConsistsOfApplicationAndEnvironment() {
    assertThat(names.parameterPath()).isEqualTo("/todo/demo");
  }
}
