package org.acme.toolkit.secrets;

import static software.amazon.awssdk.services.ssm.model.ParameterType.SECURE_STRING;
import static software.amazon.awssdk.services.ssm.model.ParameterType.STRING;
import static software.amazon.awssdk.services.ssm.model.ParameterType.STRING_LIST;

import io.quarkus.runtime.util.ExceptionUtil;
import jakarta.enterprise.inject.CreationException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.Parameter;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/** Reads the secrets below one path of SSM's Parameter Store. */
final class ParameterStore {

  private static final Logger LOG = Logger.getLogger(ParameterStore.class);

  private static final String DEEPL_KEY = "deepl-key";
  private static final String OPENAI_KEY = "openai-key";
  private static final String OPENAI_ORGANIZATION = "openai-organization";
  private static final String ACCESS_KEYS = "access-keys";

  /**
   * Secrets must be encrypted. Parameter Store cannot encrypt a list, so a list is written as one
   * string.
   */
  private static final Map<String, Set<ParameterType>> TYPES =
      Map.of(
          DEEPL_KEY, Set.of(SECURE_STRING),
          OPENAI_KEY, Set.of(SECURE_STRING),
          OPENAI_ORGANIZATION, Set.of(SECURE_STRING, STRING),
          ACCESS_KEYS, Set.of(SECURE_STRING, STRING_LIST));

  private static final Pattern COMMA = Pattern.compile(",");

  private final Supplier<SsmClient> ssm;
  private final String path;

  /** Unknown parameters that were already logged, so that each is logged only once. */
  private final Set<String> reported = ConcurrentHashMap.newKeySet();

  /**
   * @param ssm resolved at the first reading, because creating a client already needs a region
   */
  ParameterStore(Supplier<SsmClient> ssm, String path) {
    this.ssm = ssm;
    this.path = path;
  }

  /**
   * @throws UnreadableSecretsException for every failure; its message contains no value
   */
  SecretValues read() {
    Map<String, String> values = new HashMap<>();
    Set<String> unknown = new TreeSet<>();
    for (Parameter parameter : parameters()) {
      String name = parameter.name().substring(parameter.name().lastIndexOf('/') + 1);
      if (TYPES.containsKey(name)) {
        values.put(name, valueOf(name, parameter));
      } else {
        unknown.add(name);
      }
    }
    unknown.removeIf(name -> !reported.add(name));
    if (!unknown.isEmpty()) {
      LOG.warnf("Secrets from %s: not known and not used: %s", path, String.join(", ", unknown));
    }
    if (values.isEmpty()) {
      throw unreadable("there is no parameter that the toolkit knows");
    }
    return new SecretValues(
        Optional.ofNullable(values.get(DEEPL_KEY)),
        Optional.ofNullable(values.get(OPENAI_KEY)),
        Optional.ofNullable(values.get(OPENAI_ORGANIZATION)),
        listOf(values.get(ACCESS_KEYS)));
  }

  private List<Parameter> parameters() {
    try {
      return ssm
          .get()
          .getParametersByPathPaginator(request -> request.path(path).withDecryption(true))
          .stream()
          .flatMap(page -> page.parameters().stream())
          .toList();
    } catch (AwsServiceException e) {
      String code = e.awsErrorDetails() == null ? null : e.awsErrorDetails().errorCode();
      String status = "HTTP " + e.statusCode();
      throw unreadable(code == null ? status : code + " (" + status + ")");
    } catch (SdkException e) {
      // The message is dropped, because it would quote the answer, which may contain a secret.
      boolean garbled = e.getMessage().startsWith("Unable to unmarshall response");
      throw unreadable(garbled ? "the answer is not that of SSM" : e.getMessage());
    } catch (CreationException e) {
      // Creating the client may fail at its first call, for example without a region.
      throw unreadable(ExceptionUtil.getRootCause(e).getMessage());
    }
  }

  private String valueOf(String name, Parameter parameter) {
    if (!TYPES.get(name).contains(parameter.type())) {
      throw unreadable("%s may not be a %s".formatted(name, parameter.typeAsString()));
    }
    String value = parameter.value().strip();
    if (value.isEmpty() || name.equals(ACCESS_KEYS) && listOf(value).isEmpty()) {
      throw unreadable(name + " is empty");
    }
    return value;
  }

  private static List<String> listOf(String keys) {
    return keys == null
        ? List.of()
        : COMMA.splitAsStream(keys).map(String::strip).filter(key -> !key.isEmpty()).toList();
  }

  UnreadableSecretsException unreadable(String reason) {
    return new UnreadableSecretsException("Secrets from " + path + ": " + reason);
  }
}
