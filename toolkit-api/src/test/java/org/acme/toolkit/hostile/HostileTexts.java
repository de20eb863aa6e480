package org.acme.toolkit.hostile;

import java.util.List;
import java.util.stream.Stream;

/** Texts that cost more than their length: each repeats a part. Add what is found. */
final class HostileTexts {
  /** The maximum of the API in UTF-16 code units. */
  static final int MAX = 100_000;

  /** These took from half a minute to minutes once. */
  private static final List<String> SAMPLE = List.of("1:", "\u0301", "\n");

  private static final List<String> PARTS =
      List.of(
          "A. ",
          "\"",
          "qx zz ",
          "xyzzyx ",
          "the ",
          "SLA ",
          "()",
          "(",
          "\u00ad",
          "if ",
          "a; ",
          "a ",
          "|a",
          "v1.2.",
          "` ",
          "`",
          "a\n\n",
          "- ",
          "a.b",
          "a,b,",
          "http://a.",
          "a@b.",
          "--a ",
          "${a",
          "{{a}}",
          "<a ",
          "&amp;",
          "\ud83d\ude00 ",
          "\u200b",
          "\u202e",
          "\u00a0",
          "字",
          "ि",
          "I'm ",
          "should should ",
          "A an ",
          "Order Desk ",
          "e.g. ",
          "1,000.5 ",
          "1st ",
          "10:30 ",
          "aB",
          "A",
          "A_",
          "user-friendly and/or ",
          "shall, if possible, ",
          "recieve ",
          "recieveteh",
          "...",
          "?!",
          "\u2019",
          "\t",
          " ",
          "as soon as ",
          "not un-",
          "%d",
          "\\");

  private HostileTexts() {}

  static Stream<String> parts() {
    return Target.ALL ? Stream.concat(SAMPLE.stream(), PARTS.stream()) : SAMPLE.stream();
  }

  /** Starts with a letter, because a text needs one, and ends so that a match fails late. */
  static String text(String part) {
    return "a" + part.repeat((MAX - 3) / part.length()) + "1a";
  }
}
