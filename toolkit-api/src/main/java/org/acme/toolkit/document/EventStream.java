package org.acme.toolkit.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes server-sent events. The data of each event is one line of JSON. */
final class EventStream {

  static final String MEDIA_TYPE = "text/event-stream";

  private final OutputStream out;
  private final ObjectWriter json;

  EventStream(OutputStream out, ObjectMapper mapper) {
    this.out = out;
    this.json = mapper.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }

  /**
   * @throws IOException if the client has disconnected
   */
  void send(String event, Object data) throws IOException {
    out.write(("event: " + event + "\ndata: ").getBytes(StandardCharsets.UTF_8));
    json.writeValue(out, data);
    out.write("\n\n".getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
