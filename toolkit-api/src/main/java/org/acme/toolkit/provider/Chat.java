package org.acme.toolkit.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.output.FinishReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.acme.toolkit.secrets.Secrets;

/** A language model that has OpenAI's API and answers in JSON. */
@ApplicationScoped
public class Chat {

  public static final String PROVIDER = "openai";

  private final OpenaiConfig config;
  private final Secrets secrets;
  private final PaidProviders paid;
  private final ObjectMapper json;
  private final ChatTransport transport;

  Chat(
      OpenaiConfig config,
      ProviderConfig limits,
      Secrets secrets,
      PaidProviders paid,
      ObjectMapper json) {
    this.config = config;
    this.secrets = secrets;
    this.paid = paid;
    this.json = json;
    this.transport = new ChatTransport(limits.timeout());
  }

  /** Returns why the model cannot be used, or empty if it can. */
  public Optional<String> unavailable() {
    return secrets.openaiKey().isPresent()
        ? paid.unavailable()
        : Optional.of("It has no key: an administrator sets the secret openai-key.");
  }

  /** Returns the UTF-16 code units that a question sends. The instructions are paid for as well. */
  public int characters(String instructions, Map<String, ?> data) {
    return instructions.length() + json(data).length();
  }

  /**
   * @param instructions the task of the model; must say that it answers with a JSON object
   * @param data the input, sent as a separate message, so that the model does not take it for
   *     instructions
   * @throws ProviderException if there is no answer, or it is not a JSON object
   */
  public JsonNode ask(String instructions, Map<String, ?> data) {
    try {
      ChatResponse answer =
          model().chat(SystemMessage.from(instructions), UserMessage.from(json(data)));
      if (answer.finishReason() == FinishReason.STOP) {
        JsonNode read = json.readTree(answer.aiMessage().text());
        if (read.isObject()) {
          return read;
        }
      }
    } catch (ProviderException e) {
      throw e;
    } catch (JsonProcessingException | RuntimeException e) {
      // The client could not read the answer. The message is dropped, because it would quote the
      // answer.
    }
    throw new ProviderException(PROVIDER, Failure.UNUSABLE_ANSWER);
  }

  /** Creates a client for each question, because the key may change. This takes almost no time. */
  private OpenAiChatModel model() {
    return OpenAiChatModel.builder()
        .httpClientBuilder(transport)
        .baseUrl(config.baseUrl().toString())
        .apiKey(secrets.openaiKey().orElseThrow())
        .organizationId(secrets.openaiOrganization().orElse(null))
        .modelName(config.model())
        .responseFormat("json_object")
        .maxRetries(0)
        .build();
  }

  private String json(Map<String, ?> data) {
    try {
      return json.writeValueAsString(data);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
