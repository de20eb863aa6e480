package org.acme.infra.construct.beanstalk;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

/** Looks up option settings of the Elastic Beanstalk environment. */
public final class OptionSettings {
  private OptionSettings() {}

  public static void hasOption(Template template, String namespace, String option, Object value) {
    template.hasResourceProperties(
        "AWS::ElasticBeanstalk::Environment",
        Map.of(
            "OptionSettings",
            Match.arrayWith(
                List.of(Map.of("Namespace", namespace, "OptionName", option, "Value", value)))));
  }
}
