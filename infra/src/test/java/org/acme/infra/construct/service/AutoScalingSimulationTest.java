package org.acme.infra.construct.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.acme.infra.Synthesis;
import org.junit.jupiter.api.Test;

/**
 * What Auto Scaling, the load balancer and CodeDeploy do with an instance, by the rules of AWS'
 * documentation and with the settings of the template. One step is ten seconds.
 *
 * <ul>
 *   <li>A target group becomes InService for Auto Scaling when one of its instances is healthy. A
 *       group replaces instances for their health only then.
 *   <li>A new instance waits in CodeDeploy's lifecycle hook until the last successful revision is
 *       installed. Without one the hook ends at once. The grace period begins after the hook.
 *   <li>While the process HealthCheck is suspended, no instance is judged.
 * </ul>
 */
class AutoScalingSimulationTest {
  private static final int STEP = 10;
  private static final int DAY = 24 * 60 * 60;
  private static final int INSTALLATION = 180;

  private final Map<?, ?> group = properties("AWS::AutoScaling::AutoScalingGroup");
  private final Map<?, ?> targets = properties("AWS::ElasticLoadBalancingV2::TargetGroup");
  private final int grace = number(group.get("HealthCheckGracePeriod"));
  private final int minimum = number(group.get("MinSize"));

  /** Seconds until the load balancer finds an instance unhealthy. */
  private final int detection =
      number(targets.get("HealthCheckIntervalSeconds"))
          * number(targets.get("UnhealthyThresholdCount"));

  private String healthCheckType = (String) group.get("HealthCheckType");
  private final List<Instance> instances = new ArrayList<>();
  private boolean released;
  private boolean suspended;
  private boolean targetGroupInService;
  private int replaced;

  private static final class Instance {
    private int inHook;
    private int inService;
    private int silent;
    private boolean answers;
  }

  @Test
  void instancesWithoutAReleaseAreNotReplaced() {
    run(7 * DAY);

    assertThat(replaced).isZero();
    assertThat(instances).hasSize(minimum);
  }

  @Test
  void theFirstReleaseReplacesNothing() {
    run(DAY);
    release();
    run(DAY);

    assertThat(replaced).isZero();
    assertThat(instances).allMatch(instance -> instance.answers);
  }

  @Test
  void anInstanceThatHangsIsReplacedOnce() {
    release();
    run(DAY);
    instances.get(0).answers = false;
    run(DAY);

    assertThat(replaced).isEqualTo(1);
    assertThat(instances).hasSize(minimum).allMatch(instance -> instance.answers);
  }

  @Test
  void anInstanceThatStartsUnderLoadIsNotReplacedWhileItIsPrepared() {
    release();
    run(DAY);
    instances.add(new Instance());
    run(DAY);

    assertThat(replaced).isZero();
    assertThat(instances).hasSize(minimum + 1).allMatch(instance -> instance.answers);
  }

  /** Shows that the simulation notices what a release has to prevent. */
  @Test
  void aReleaseThatDoesNotPauseTheChecksLosesInstances() {
    release();
    run(DAY);
    instances.get(0).answers = false; // CodeDeploy takes it out of the load balancer
    run(INSTALLATION);

    assertThat(replaced).isEqualTo(1);
  }

  /** Shows that the simulation notices the fault that the group's setting repairs. */
  @Test
  void aGroupThatLooksAtTheMachineOnlyKeepsAnInstanceThatHangs() {
    healthCheckType = "EC2";
    release();
    run(DAY);
    Instance hanging = instances.get(0);
    hanging.answers = false;
    run(DAY);

    assertThat(replaced).isZero();
    assertThat(instances).contains(hanging);
  }

  /** One instance after the other, as release-toolkit-api.sh does it. */
  private void release() {
    run(STEP);
    suspended = true;
    for (Instance instance : List.copyOf(instances)) {
      instance.answers = false;
      run(INSTALLATION);
      instance.answers = true;
    }
    released = true;
    run(STEP);
    suspended = false;
  }

  private void run(int seconds) {
    for (int time = 0; time < seconds; time += STEP) {
      while (instances.size() < minimum) {
        instances.add(new Instance());
      }
      instances.forEach(this::advance);
      targetGroupInService |= instances.stream().anyMatch(instance -> instance.answers);
      Predicate<Instance> judgedUnhealthy =
          instance -> instance.inService > grace && instance.silent >= detection;
      if (healthCheckType.equals("ELB") && targetGroupInService && !suspended) {
        int before = instances.size();
        instances.removeIf(judgedUnhealthy);
        replaced += before - instances.size();
      }
    }
  }

  private void advance(Instance instance) {
    if (released && instance.inService == 0 && instance.inHook < INSTALLATION) {
      instance.inHook += STEP;
      instance.answers = instance.inHook >= INSTALLATION;
      return;
    }
    instance.inService += STEP;
    instance.silent = instance.answers ? 0 : instance.silent + STEP;
  }

  private static Map<?, ?> properties(String type) {
    return (Map<?, ?>)
        Synthesis.production("toolkit-demo")
            .findResources(type)
            .values()
            .iterator()
            .next()
            .get("Properties");
  }

  private static int number(Object value) {
    return Integer.parseInt(value.toString());
  }
}
