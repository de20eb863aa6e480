package org.acme.infra;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.acme.infra.delivery.BudgetStack;
import org.acme.infra.delivery.DeliveryStack;
import org.acme.infra.deployment.Deployment;
import org.acme.infra.deployment.InvalidContextException;
import org.acme.infra.domain.DomainStack;
import org.acme.infra.todo.TodoEdgeStack;
import org.acme.infra.todo.TodoStack;
import org.acme.infra.toolkit.ToolkitEdgeStack;
import org.acme.infra.toolkit.ToolkitStack;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Aspects;

/** Synthesises all stacks. The cdk CLI and Maven run it; it needs no network and no AWS account. */
public final class InfraApp {
  private InfraApp() {}

  public static void main(String[] args) throws IOException {
    // The cdk CLI sets the output directory. Without the CLI it is the one in cdk.json. Maven names
    // a file with sample settings, because no build is deployed.
    String output = Objects.requireNonNullElse(System.getenv("CDK_OUTDIR"), "target/cdk.out");
    try {
      create(output, args.length == 0 ? Map.of() : settings(args[0])).synth();
    } catch (InvalidContextException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  /**
   * Creates all stacks. Context from the command line, which CDK reads from the environment, wins
   * over {@code overrides}, and those win over cdk.json.
   */
  static App create(String output, Map<String, Object> overrides) throws IOException {
    var context = new HashMap<String, Object>(settings("cdk.json"));
    context.putAll(overrides);
    var app = new App(AppProps.builder().outdir(output).context(context).build());
    Deployment deployment = Deployment.from(app.getNode());

    if (DomainStack.isNeeded(deployment)) {
      deployment = deployment.withHostedZone(new DomainStack(app, deployment).hostedZoneId());
    }

    var todoEdge = new TodoEdgeStack(app, deployment);
    var todo = new TodoStack(app, deployment, todoEdge);
    var toolkitEdge = new ToolkitEdgeStack(app, deployment);
    var toolkit = new ToolkitStack(app, deployment, toolkitEdge.certificate());
    new BudgetStack(app, deployment);
    if (deployment.repository().isPresent()) {
      new DeliveryStack(app, deployment, todo, toolkit);
    }

    Aspects.of(app).add(AwsSolutionsChecks.Builder.create().verbose(true).build());
    return app;
  }

  /** The context in a file. */
  static Map<String, Object> settings(String file) throws IOException {
    var json = new ObjectMapper();
    return json.convertValue(
        json.readTree(Files.readString(Path.of(file))).get("context"), new TypeReference<>() {});
  }
}
