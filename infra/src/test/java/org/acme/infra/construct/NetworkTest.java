package org.acme.infra.construct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.acme.infra.Synthesis;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

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
    Synthesis.template(flavour, stack)
        .findResources("AWS::EC2::Subnet")
        .forEach(
            (id, subnet) ->
                zones
                    .computeIfAbsent(id.replaceFirst("Subnet\\d.*", ""), kind -> new HashSet<>())
                    .add(((Map<?, ?>) subnet.get("Properties")).get("AvailabilityZone")));
    assertThat(zones).isNotEmpty().allSatisfy((kind, spanned) -> assertThat(spanned).hasSize(2));
  }

  @ParameterizedTest
  @CsvSource({
    "demo, todo-demo",
    "demo, toolkit-demo",
    "production, todo-demo",
    "production, toolkit-demo"
  })
  void allTrafficOfTheNetworkIsLoggedForAMonth(String flavour, String stack) {
    Template template = Synthesis.template(flavour, stack);
    template.resourceCountIs("AWS::EC2::FlowLog", 1);
    template.hasResourceProperties(
        "AWS::EC2::FlowLog",
        Map.of(
            "ResourceType",
            "VPC",
            "ResourceId",
            Map.of("Ref", Match.stringLikeRegexp("^Vpc")),
            "TrafficType",
            "ALL",
            "LogGroupName",
            Map.of("Ref", Match.stringLikeRegexp("^FlowLogs")),
            "DeliverLogsPermissionArn",
            Map.of("Fn::GetAtt", List.of(Match.stringLikeRegexp("^FlowLogsRole"), "Arn"))));
    template.hasResourceProperties(
        "AWS::Logs::LogGroup", Map.of("LogGroupName", Match.absent(), "RetentionInDays", 30));
    template.hasResourceProperties(
        "AWS::IAM::Policy",
        Map.of(
            "PolicyDocument",
            Match.objectLike(
                Map.of(
                    "Statement",
                    List.of(
                        Map.of(
                            "Effect", "Allow",
                            "Action",
                                List.of(
                                    "logs:CreateLogStream",
                                    "logs:DescribeLogStreams",
                                    "logs:PutLogEvents"),
                            "Resource",
                                Map.of(
                                    "Fn::GetAtt",
                                    List.of(Match.stringLikeRegexp("^FlowLogs"), "Arn")))))),
            "Roles",
            List.of(Map.of("Ref", Match.stringLikeRegexp("^FlowLogsRole")))));
  }

  /** The set-up of an instance downloads packages. */
  @ParameterizedTest
  @CsvSource({
    "demo, todo-demo, AWS::ElasticBeanstalk::Environment, VpcPublicSubnet",
    "demo, toolkit-demo, AWS::AutoScaling::AutoScalingGroup, VpcPublicSubnet",
    "production, todo-demo, AWS::ElasticBeanstalk::Environment, VpcPrivateSubnet",
    "production, toolkit-demo, AWS::AutoScaling::AutoScalingGroup, VpcPrivateSubnet"
  })
  void noInstanceStartsBeforeItsSubnetHasARouteToTheInternet(
      String flavour, String stack, String type, String subnet) {
    Synthesis.template(flavour, stack)
        .hasResource(
            type,
            Map.of(
                "DependsOn",
                Match.arrayWith(
                    List.of(
                        Match.stringLikeRegexp(subnet + "1DefaultRoute"),
                        Match.stringLikeRegexp(subnet + "2DefaultRoute")))));
  }
}
