package org.acme.toolkit.provider;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers as DeepL does, with a translation that depends on the text. */
public class StubbedDeepl implements ResponseDefinitionTransformerV2 {

  private static final String NAME = "stubbed-deepl";

  /** What a stub does with a text. */
  public enum Translation {
    SAME {
      @Override
      String of(String text) {
        return text;
      }
    },
    CAPITALS {
      @Override
      String of(String text) {
        return Pattern.compile("<[^>]*>|&\\w+;|[^<&]+")
            .matcher(text)
            .replaceAll(
                part ->
                    Matcher.quoteReplacement(
                        "<&".indexOf(part.group().charAt(0)) < 0
                            ? part.group().toUpperCase(Locale.ROOT)
                            : part.group()));
      }
    },
    /** As many programs do, joins lines and loses the spaces beside placeholders. */
    CAPITALS_ON_ONE_LINE {
      @Override
      String of(String text) {
        return CAPITALS.of(text).replaceAll("\\s+", " ").replaceAll(" ?(<x id=\"\\d+\"/>) ?", "$1");
      }
    },
    /** As in German dates. */
    POINT_AFTER_NUMBER {
      @Override
      String of(String text) {
        return text.replaceAll("October (<x id=\"1\"/>), ", "$1. Oktober ")
            .replace("Plus one", "+ one")
            .replace("Number", "#");
      }
    };

    abstract String of(String text);
  }

  /** Lets a stub of all requests answer with translations. */
  public static ResponseDefinitionBuilder translated(Translation how) {
    return WireMock.aResponse().withTransformers(NAME).withTransformerParameter("how", how.name());
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public boolean applyGlobally() {
    return false;
  }

  @Override
  public ResponseDefinition transform(ServeEvent event) {
    Translation how = Translation.valueOf(event.getTransformerParameters().getString("how"));
    List<Map<String, Object>> translations =
        event.getRequest().formParameters().get("text").getValues().stream()
            .map(
                text ->
                    Map.<String, Object>of(
                        "detected_source_language",
                        "EN",
                        "billed_characters",
                        text.length(),
                        "text",
                        how.of(text)))
            .toList();
    return WireMock.okJson(Json.write(Map.of("translations", translations))).build();
  }
}
