package org.acme.toolkit.hostile;

import java.util.List;
import java.util.stream.Stream;

/** Hostile documents of every format. */
public final class HostileDocuments {

  private HostileDocuments() {}

  /**
   * @param text length of texts in UTF-16 code units
   * @param xml length of the XML of Office documents and of ReqIF in UTF-16 code units
   */
  public static Stream<HostileDocument> ofSize(int text, int xml) {
    return Stream.of(
            HostileMarkdown.ofSize(text),
            HostileAsciidoc.ofSize(text),
            HostileHtml.ofSize(text),
            HostileText.ofSize(text),
            HostileWord.ofSize(xml),
            HostileOpenDocument.ofSize(xml),
            HostileExcel.ofSize(xml),
            HostileReqIf.ofSize(xml))
        .flatMap(List::stream);
  }
}
