package org.acme.infra.todo;

import static org.acme.infra.construct.beanstalk.OptionSettings.hasOption;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.acme.infra.Synthesis;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;

class SignInTest {
  private static final String VARIABLES = "aws:elasticbeanstalk:application:environment";
  private static final Template TEMPLATE = Synthesis.options("todo-demo");

  @Test
  void theClientReturnsToTheSiteOnlyAndWithACodeOnly() {
    TEMPLATE.hasResourceProperties(
        "AWS::Cognito::UserPoolClient",
        Map.of(
            "AllowedOAuthFlows", List.of("code"),
            "AllowedOAuthScopes", List.of("openid", "profile", "email"),
            "CallbackURLs", List.of("https://tododemo.example.com/account/signed-in"),
            "LogoutURLs", List.of("https://tododemo.example.com/"),
            "ExplicitAuthFlows", List.of("ALLOW_REFRESH_TOKEN_AUTH"),
            "GenerateSecret", true,
            "PreventUserExistenceErrors", "ENABLED",
            "SupportedIdentityProviders", List.of("COGNITO")));
  }

  @Test
  void passwordsAreLongAndASecondFactorIsPossibleWithoutMessages() {
    TEMPLATE.hasResourceProperties(
        "AWS::Cognito::UserPool",
        Map.of(
            "Policies",
            Map.of("PasswordPolicy", Match.objectLike(Map.of("MinimumLength", 12))),
            "MfaConfiguration",
            "OPTIONAL",
            "EnabledMfas",
            List.of("SOFTWARE_TOKEN_MFA"),
            "AutoVerifiedAttributes",
            List.of("email")));
  }

  /** Subjects of another pool are other ones, and so are their accounts. */
  @Test
  void thePoolStaysWhenTheStackIsDeleted() {
    TEMPLATE.hasResource(
        "AWS::Cognito::UserPool",
        Map.of("DeletionPolicy", "RetainExceptOnCreate", "UpdateReplacePolicy", "Retain"));
  }

  @Test
  void theSignInPageHasANameOfItsOwn() {
    TEMPLATE.hasResourceProperties(
        "AWS::Cognito::UserPoolDomain", Map.of("Domain", "todo-demo-sign-in-111122223333"));
  }

  @Test
  void tellsTheApplicationWhoSignsPeopleInButNoSecret() {
    hasOption(TEMPLATE, VARIABLES, "TODO_SIGN_IN_ISSUER", Match.anyValue());
    hasOption(
        TEMPLATE,
        VARIABLES,
        "TODO_SIGN_IN_CLIENT_ID",
        Map.of("Ref", Match.stringLikeRegexp("SignInClient")));
    hasOption(
        TEMPLATE,
        VARIABLES,
        "TODO_SIGN_IN_SIGN_OUT_URL",
        Match.objectLike(Map.of("Fn::Join", Match.anyValue())));
    assertThat(TEMPLATE.toJSON().toString())
        .contains("&logout_uri=https%3A%2F%2Ftododemo.example.com%2F")
        .doesNotContain("ClientSecret", "CLIENT_SECRET");
  }

  @Test
  void isOffByDefault() {
    assertThat(Synthesis.production("todo-demo").toJSON().toString())
        .doesNotContain("Cognito", "SIGN_IN");
  }
}
