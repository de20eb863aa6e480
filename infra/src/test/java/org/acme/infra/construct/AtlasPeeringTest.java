package org.acme.infra.construct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.acme.infra.Synthesis;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class AtlasPeeringTest {
  private static final Template OPTIONS = Synthesis.options("todo-demo");

  @Test
  void peeringReplacesDocumentDbAndAddsRoutesToThePrivateSubnets() {
    OPTIONS.resourceCountIs("AWS::DocDB::DBCluster", 0);
    Map<String, Object> route =
        Map.of(
            "DestinationCidrBlock", "192.168.248.0/21",
            "VpcPeeringConnectionId", "pcx-0123456789abcdef0");
    assertThat(OPTIONS.findResources("AWS::EC2::Route", Map.of("Properties", route))).hasSize(2);
    for (String subnet : List.of("PrivateSubnet1", "PrivateSubnet2")) {
      OPTIONS.hasResourceProperties(
          "AWS::EC2::Route",
          Map.of(
              "DestinationCidrBlock",
              "192.168.248.0/21",
              "RouteTableId",
              Map.of("Ref", Match.stringLikeRegexp(subnet))));
    }
  }
}
