package org.acme.todo.secrets;

import io.quarkus.credentials.CredentialsProvider;
import jakarta.inject.Singleton;
import java.util.Map;

/** Reads MongoDB's user and password from the secrets; used only if there is a bucket. */
@Singleton
class MongoCredentials implements CredentialsProvider {
  private final S3Secrets secrets;

  MongoCredentials(S3Secrets secrets) {
    this.secrets = secrets;
  }

  @Override
  public Map<String, String> getCredentials(String name) {
    return Map.of(
        USER_PROPERTY_NAME, secrets.mongodbUsername(),
        PASSWORD_PROPERTY_NAME, secrets.mongodbPassword());
  }
}
