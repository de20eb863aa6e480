package org.acme.todo.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.util.ExceptionUtil;
import jakarta.enterprise.inject.CreationException;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Secrets from a file in S3, read once at start. An error in it stops the start with a message that
 * names the file and its keys, and contains no values.
 */
@Startup(S3Secrets.BEFORE_EVERYTHING)
@Singleton
public class S3Secrets {
  static final int BEFORE_EVERYTHING = 1;

  private static final String MONGODB_USERNAME = "mongodb.username";
  private static final String MONGODB_PASSWORD = "mongodb.password";
  private static final String SESSION_KEY = "session.key";
  private static final String NEXT_SESSION_KEY = "session.next-key";
  private static final String PREVIOUS_SESSION_KEY = "session.previous-key";
  private static final String CLIENT_SECRET = "sign-in.client-secret";

  private final Optional<Properties> secrets;

  @Inject
  S3Secrets(SecretsConfig config, Instance<S3Client> s3) {
    this(config, s3::get);
  }

  /**
   * @param s3 called only if there is a bucket, because creating a client needs a region
   */
  S3Secrets(SecretsConfig config, Supplier<S3Client> s3) {
    secrets = config.bucket().map(bucket -> read(s3, bucket, config.key()));
  }

  /** Key that signs sessions; empty when there is no bucket. */
  public Optional<String> sessionKey() {
    return secrets.map(values -> values.getProperty(SESSION_KEY));
  }

  /** Key that will sign sessions later; empty when there is none or no bucket. */
  public Optional<String> nextSessionKey() {
    return secrets.map(values -> values.getProperty(NEXT_SESSION_KEY));
  }

  /** Key that signed sessions before; empty when there is none or no bucket. */
  public Optional<String> previousSessionKey() {
    return secrets.map(values -> values.getProperty(PREVIOUS_SESSION_KEY));
  }

  /** Secret that the provider of sign-in knows; empty when there is none or no bucket. */
  public Optional<String> clientSecret() {
    return secrets.map(values -> values.getProperty(CLIENT_SECRET));
  }

  String mongodbUsername() {
    return secrets.orElseThrow().getProperty(MONGODB_USERNAME);
  }

  String mongodbPassword() {
    return secrets.orElseThrow().getProperty(MONGODB_PASSWORD);
  }

  private static Properties read(Supplier<S3Client> s3, String bucket, String key) {
    String location = "s3://" + bucket + "/" + key;
    Properties values = new Properties();
    try (Reader object =
        new InputStreamReader(
            s3.get().getObject(request -> request.bucket(bucket).key(key)), UTF_8.newDecoder())) {
      values.load(object);
    } catch (AwsServiceException e) {
      throw refusal(location, e.awsErrorDetails().errorCode() + " (HTTP " + e.statusCode() + ")");
    } catch (SdkException e) {
      throw refusal(location, e.getMessage());
    } catch (CreationException e) {
      // The client is created at its first call, which fails without a region.
      throw refusal(location, ExceptionUtil.getRootCause(e).getMessage());
    } catch (IOException | IllegalArgumentException e) {
      // The exception's message is not used, because it might quote the content.
      throw refusal(location, "not a properties file in UTF-8");
    }
    for (String name : List.of(MONGODB_USERNAME, MONGODB_PASSWORD, SESSION_KEY)) {
      if (values.getProperty(name, "").isBlank()) {
        throw refusal(location, name + " is missing");
      }
    }
    return values;
  }

  private static StartRefusedException refusal(String location, String reason) {
    return new StartRefusedException("Secrets from " + location + ": " + reason);
  }
}
