package org.acme.todo.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Accepts dates and times in ISO 8601 only. Refuses unpaired surrogates, which JSON can express and
 * MongoDB cannot store.
 */
@Singleton
class StrictValues implements ObjectMapperCustomizer {
  /** Years have four digits, so that every date fits into MongoDB's. */
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[^+]*Z");

  /** After Quarkus, so that these deserializers replace its own. */
  @Override
  public int priority() {
    return MINIMUM_PRIORITY;
  }

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.registerModule(
        new SimpleModule()
            .addDeserializer(String.class, new UnicodeDeserializer())
            .addDeserializer(
                LocalDate.class, new IsoDeserializer<>(LocalDate.class, DATE, LocalDate::parse))
            .addDeserializer(
                Instant.class, new IsoDeserializer<>(Instant.class, TIME, Instant::parse)));
  }

  private static final class UnicodeDeserializer extends StringDeserializer {
    private static final long serialVersionUID = 1L;

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
      String text = super.deserialize(json, context);
      return text == null
              || text.chars().noneMatch(c -> Character.isSurrogate((char) c))
              || UTF_8.newEncoder().canEncode(text)
          ? text
          : (String) context.handleWeirdStringValue(String.class, text, "not Unicode");
    }
  }

  private static final class IsoDeserializer<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;

    private final Class<T> type;
    private final transient Pattern format;
    private final transient Function<String, T> parse;

    IsoDeserializer(Class<T> type, Pattern format, Function<String, T> parse) {
      super(type);
      this.type = type;
      this.format = format;
      this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
      String text = json.getValueAsString("");
      if (format.matcher(text).matches()) {
        try {
          return parse.apply(text);
        } catch (DateTimeException e) {
          // Refused below: a date such as 2026-02-30 does not exist.
        }
      }
      return type.cast(context.handleWeirdStringValue(type, text, "not ISO 8601"));
    }
  }
}
