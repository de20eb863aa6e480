package org.acme.todo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Takes JSON at its word: no 1 for true, no 7 for "7", of all date formats only ISO 8601, and no
 * half of a surrogate pair, which could be escaped but not stored.
 */
@Singleton
class StrictJson implements ObjectMapperCustomizer {
  /** Years of four digits: whatever comes in also fits into MongoDB's dates. */
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[^+]*Z");

  /** After Quarkus, whose deserializers for dates these replace. */
  @Override
  public int priority() {
    return MINIMUM_PRIORITY;
  }

  @Override
  @SuppressWarnings("deprecation") // the builder it advises is not what Quarkus hands over
  public void customize(ObjectMapper mapper) {
    mapper.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
    mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    for (CoercionInputShape scalar :
        new CoercionInputShape[] {
          CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
        }) {
      mapper.coercionConfigFor(LogicalType.Textual).setCoercion(scalar, CoercionAction.Fail);
    }
    mapper.registerModule(
        new SimpleModule()
            .addDeserializer(String.class, new Unicode())
            .addDeserializer(LocalDate.class, new Iso<>(LocalDate.class, DATE, LocalDate::parse))
            .addDeserializer(Instant.class, new Iso<>(Instant.class, TIME, Instant::parse)));
  }

  private static final class Unicode extends StringDeserializer {
    private static final long serialVersionUID = 1L;

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
      String text = super.deserialize(json, context);
      return text == null || UTF_8.newEncoder().canEncode(text)
          ? text
          : (String) context.handleWeirdStringValue(String.class, text, "not Unicode");
    }
  }

  private static final class Iso<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;

    private final Class<T> type;
    private final transient Pattern format;
    private final transient Function<String, T> parse;

    Iso(Class<T> type, Pattern format, Function<String, T> parse) {
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
          // 2026-02-30, for one: refused below
        }
      }
      return type.cast(context.handleWeirdStringValue(type, text, "not ISO 8601"));
    }
  }
}
