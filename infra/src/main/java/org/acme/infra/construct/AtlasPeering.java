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
 * Routes from the instances' subnets to a MongoDB Atlas cluster. Atlas requests the peering
 * connection and an operator accepts it; CloudFormation can do neither.
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
