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
import org.acme.todo.start.StartRefusedException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * What only the application may know, read once, at start. Whatever is wrong with it stops the
 * start with one line that names the place and, of the content, nothing but names.
 */
@Startup(S3Secrets.BEFORE_EVERYTHING)
@Singleton
public class S3Secrets {
  static final int BEFORE_EVERYTHING = 1;

  private static final String MONGODB_USERNAME = "mongodb.username";
  private static final String MONGODB_PASSWORD = "mongodb.password";
  private static final String SESSION_KEY = "session.key";
  private static final String PREVIOUS_SESSION_KEY = "session.previous-key";

  private final Optional<Properties> secrets;

  @Inject
  S3Secrets(SecretsConfig config, Instance<S3Client> s3) {
    this(config, s3::get);
  }

  /**
   * @param s3 asked only where there is a bucket: making a client already looks for a region
   */
  S3Secrets(SecretsConfig config, Supplier<S3Client> s3) {
    secrets = config.bucket().map(bucket -> read(s3, bucket, config.key()));
  }

  /** Signs sessions; empty when there is no bucket. */
  public Optional<String> sessionKey() {
    return secrets.map(values -> values.getProperty(SESSION_KEY));
  }

  /** Signed sessions before that; empty when there is none or no bucket. */
  public Optional<String> previousSessionKey() {
    return secrets.map(values -> values.getProperty(PREVIOUS_SESSION_KEY));
  }

  String mongodbUsername() {
    return secrets.orElseThrow().getProperty(MONGODB_USERNAME);
  }

  String mongodbPassword() {
    return secrets.orElseThrow().getProperty(MONGODB_PASSWORD);
  }

  private static Properties read(Supplier<S3Client> s3, String bucket, String key) {
    String place = "s3://" + bucket + "/" + key;
    Properties values = new Properties();
    try (Reader object =
        new InputStreamReader(
            s3.get().getObject(request -> request.bucket(bucket).key(key)), UTF_8.newDecoder())) {
      values.load(object);
    } catch (AwsServiceException e) {
      throw refusal(place, e.awsErrorDetails().errorCode() + " (HTTP " + e.statusCode() + ")");
    } catch (SdkException e) {
      throw refusal(place, e.getMessage());
    } catch (CreationException e) {
      // The client is made at its first call: no region, for example.
      throw refusal(place, ExceptionUtil.getRootCause(e).getMessage());
    } catch (IOException | IllegalArgumentException e) {
      // Not the exception's message: it might quote the content.
      throw refusal(place, "not a properties file in UTF-8");
    }
    for (String name : List.of(MONGODB_USERNAME, MONGODB_PASSWORD, SESSION_KEY)) {
      if (values.getProperty(name, "").isBlank()) {
        throw refusal(place, name + " is missing");
      }
    }
    return values;
  }

  private static StartRefusedException refusal(String place, String reason) {
    return new StartRefusedException("Secrets from " + place + ": " + reason);
  }
}
