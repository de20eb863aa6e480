package org.acme.infra.construct;

import java.util.List;
import org.acme.infra.deployment.Deployment;
import org.acme.infra.deployment.DeploymentStack;
import software.amazon.awscdk.services.ec2.CfnRoute;
import software.amazon.awscdk.services.ec2.ISubnet;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.Vpc;
import software.constructs.Construct;

/**
 * The way from the instances' subnets to a cluster on Atlas. Atlas requests the connection and
 * somebody accepts it, neither of which CloudFormation can do for the other side.
 */
public final class AtlasPeering extends Construct {

  public AtlasPeering(DeploymentStack stack, Vpc vpc, Deployment.Peering peering) {
    super(stack, "AtlasPeering");
    List<ISubnet> subnets =
        vpc.selectSubnets(
                SubnetSelection.builder().subnetType(Network.instanceSubnets(stack)).build())
            .getSubnets();
    peering
        .id()
        .ifPresent(
            id -> {
              for (int i = 0; i < subnets.size(); i++) {
                CfnRoute.Builder.create(this, "Route" + (i + 1))
                    .routeTableId(subnets.get(i).getRouteTable().getRouteTableId())
                    .destinationCidrBlock(peering.cidr())
                    .vpcPeeringConnectionId(id)
                    .build();
              }
            });
  }
}
