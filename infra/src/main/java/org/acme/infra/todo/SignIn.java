package org.acme.infra.todo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import org.acme.infra.construct.Suppression;
import org.acme.infra.deployment.DeploymentStack;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cognito.AccountRecovery;
import software.amazon.awscdk.services.cognito.AuthFlow;
import software.amazon.awscdk.services.cognito.AutoVerifiedAttrs;
import software.amazon.awscdk.services.cognito.CognitoDomainOptions;
import software.amazon.awscdk.services.cognito.FeaturePlan;
import software.amazon.awscdk.services.cognito.KeepOriginalAttrs;
import software.amazon.awscdk.services.cognito.Mfa;
import software.amazon.awscdk.services.cognito.MfaSecondFactor;
import software.amazon.awscdk.services.cognito.OAuthFlows;
import software.amazon.awscdk.services.cognito.OAuthScope;
import software.amazon.awscdk.services.cognito.OAuthSettings;
import software.amazon.awscdk.services.cognito.PasswordPolicy;
import software.amazon.awscdk.services.cognito.SignInAliases;
import software.amazon.awscdk.services.cognito.StandardAttribute;
import software.amazon.awscdk.services.cognito.StandardAttributes;
import software.amazon.awscdk.services.cognito.UserPool;
import software.amazon.awscdk.services.cognito.UserPoolClient;
import software.amazon.awscdk.services.cognito.UserPoolClientIdentityProvider;
import software.amazon.awscdk.services.cognito.UserPoolDomain;
import software.constructs.Construct;

/**
 * People who sign in to the task list with Amazon Cognito. They register themselves on Cognito's
 * own page. The secret of the client is in no template: put-secrets.sh reads it from Cognito.
 */
final class SignIn extends Construct {
  private final UserPool users;
  private final UserPoolClient client;
  private final UserPoolDomain domain;
  private final String site;

  /**
   * @param site address of the page, with a slash at the end
   */
  SignIn(DeploymentStack stack, String site) {
    super(stack, "SignIn");
    this.site = site;
    users = users(stack);
    domain =
        UserPoolDomain.Builder.create(this, "Domain")
            .userPool(users)
            .cognitoDomain(
                CognitoDomainOptions.builder()
                    .domainPrefix(stack.names().globallyUnique("sign-in"))
                    .build())
            .build();
    client = client();
    Suppression.of(
        users,
        "AwsSolutions-COG3",
        "Threat protection needs the plan Plus, which costs more. docs/sign-in.md says how to switch it on.");
    Suppression.of(
        users,
        "AwsSolutions-COG2",
        "A second factor is optional: people decide whether a list of tasks needs one.");
  }

  private UserPool users(DeploymentStack stack) {
    return UserPool.Builder.create(this, "Users")
        .userPoolName(stack.names().of("users"))
        .featurePlan(FeaturePlan.LITE)
        .selfSignUpEnabled(true)
        .signInAliases(SignInAliases.builder().email(true).build())
        .signInCaseSensitive(false)
        .standardAttributes(
            StandardAttributes.builder()
                .email(StandardAttribute.builder().required(true).mutable(true).build())
                .build())
        .autoVerify(AutoVerifiedAttrs.builder().email(true).build())
        .keepOriginal(KeepOriginalAttrs.builder().email(true).build())
        .accountRecovery(AccountRecovery.EMAIL_ONLY)
        .mfa(Mfa.OPTIONAL)
        .mfaSecondFactor(MfaSecondFactor.builder().otp(true).sms(false).build())
        .passwordPolicy(
            PasswordPolicy.builder()
                .minLength(12)
                .requireLowercase(true)
                .requireUppercase(true)
                .requireDigits(true)
                .requireSymbols(true)
                .build())
        // Deletion protection would keep a failed creation from being rolled back.
        .removalPolicy(stack.deployment().dataRemovalPolicy())
        .build();
  }

  private UserPoolClient client() {
    return UserPoolClient.Builder.create(this, "Client")
        .userPool(users)
        .generateSecret(true)
        .supportedIdentityProviders(List.of(UserPoolClientIdentityProvider.COGNITO))
        .oAuth(
            OAuthSettings.builder()
                .flows(OAuthFlows.builder().authorizationCodeGrant(true).build())
                .scopes(List.of(OAuthScope.OPENID, OAuthScope.PROFILE, OAuthScope.EMAIL))
                .callbackUrls(List.of(site + "account/signed-in"))
                .logoutUrls(List.of(site))
                .build())
        // Only through Cognito's own page, never with a password that somebody else has asked for.
        .authFlows(AuthFlow.builder().userPassword(false).build())
        .preventUserExistenceErrors(true)
        .enableTokenRevocation(true)
        // The application reads the ID token once, and asks for nothing with the other tokens.
        .idTokenValidity(Duration.minutes(5))
        .accessTokenValidity(Duration.minutes(5))
        .refreshTokenValidity(Duration.hours(1))
        .build();
  }

  Map<String, String> variables() {
    String clientId = client.getUserPoolClientId();
    return Map.of(
        "TODO_SIGN_IN_ISSUER", users.getUserPoolProviderUrl(),
        "TODO_SIGN_IN_CLIENT_ID", clientId,
        "TODO_SIGN_IN_SIGN_OUT_URL",
            "%s/logout?client_id=%s&logout_uri=%s"
                .formatted(domain.baseUrl(), clientId, URLEncoder.encode(site, UTF_8)));
  }

  String userPoolId() {
    return users.getUserPoolId();
  }

  String clientId() {
    return client.getUserPoolClientId();
  }
}
