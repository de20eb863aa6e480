package org.acme.infra.construct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.acme.infra.Synthesis;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {
  @ParameterizedTest
  @CsvSource({
    "demo, todo-demo",
    "demo, toolkit-demo",
    "production, todo-demo",
    "production, toolkit-demo"
  })
  void eachKindOfSubnetSpansTwoZones(String flavour, String stack) {
    var zones = new TreeMap<String, Set<Object>>();
    (flavour.equals("demo") ? Synthesis.demo(stack) : Synthesis.production(stack))
        .findResources("AWS::EC2::Subnet")
        .forEach(
            (id, subnet) ->
                zones
                    .computeIfAbsent(id.replaceFirst("Subnet\\d.*", ""), kind -> new HashSet<>())
                    .add(((Map<?, ?>) subnet.get("Properties")).get("AvailabilityZone")));
    assertThat(zones).isNotEmpty().allSatisfy((kind, spanned) -> assertThat(spanned).hasSize(2));
  }
}
