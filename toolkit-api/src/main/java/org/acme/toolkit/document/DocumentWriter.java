package org.acme.toolkit.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.acme.toolkit.document.exchange.SideBySide;
import org.acme.toolkit.document.exchange.TranslatedSegment;
import org.acme.toolkit.document.exchange.XliffWriter;
import org.acme.toolkit.document.segment.Document;

/**
 * Writes the file of an answer.
 *
 * @param fileName of the uploaded file
 */
record DocumentWriter(
    DocumentFormat format, String fileName, DocumentOptions options, Clock clock) {

  FinishedDocument write(Document document, DocumentResult result) throws IOException {
    String name = AttachmentName.of(fileName);
    String target = options.operations().target().orElse("");
    String language = result.report().language();
    List<TranslatedSegment> translations = result.translations();
    var content = new ByteArrayOutputStream();
    String mediaType = format.mediaType();
    switch (options.output()) {
      case DOCUMENT -> {
        document.write(content, result.changes());
        name = target.isEmpty() ? name : AttachmentName.of(fileName, target);
      }
      case REVIEW -> {
        document.write(content, result.review(options.author(), clock.instant()));
        name = AttachmentName.of(fileName, "reviewed");
      }
      case DIFF -> {
        document.writeDiff(content, name, result.changes());
        name = (target.isEmpty() ? name : AttachmentName.of(fileName, target)) + ".diff";
        mediaType = DocumentResource.DIFF;
      }
      case XLIFF -> {
        content.writeBytes(XliffWriter.write(name, language, target, translations));
        name = AttachmentName.of(fileName, target) + ".xlf";
        mediaType = DocumentResource.XLIFF;
      }
      case SIDE_BY_SIDE -> {
        boolean isText = format.isText();
        content.writeBytes(
            isText
                ? SideBySide.markdown(language, target, translations)
                : SideBySide.word(language, target, translations));
        DocumentFormat table = isText ? DocumentFormat.MARKDOWN : DocumentFormat.WORD;
        name = AttachmentName.of(fileName, target + ".side-by-side");
        name = name.substring(0, name.lastIndexOf('.')) + table.extension();
        mediaType = table.mediaType();
      }
    }
    return new FinishedDocument(name, mediaType, content.toByteArray(), result.report());
  }
}
