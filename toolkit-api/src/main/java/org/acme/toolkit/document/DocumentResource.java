package org.acme.toolkit.document;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.acme.toolkit.document.DocumentOptions.Output;
import org.acme.toolkit.document.exchange.Memory;
import org.acme.toolkit.document.job.DocumentJob;
import org.acme.toolkit.document.job.DocumentJobs;
import org.acme.toolkit.document.job.Progress;
import org.acme.toolkit.document.segment.Document;
import org.acme.toolkit.document.segment.DocumentProblems;
import org.acme.toolkit.problem.Problem;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.problem.ProblemType;
import org.acme.toolkit.provider.ProviderException;
import org.acme.toolkit.ratelimit.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.multipart.FileUpload;

@Path(DocumentResource.PATH)
@Tag(name = "Documents")
class DocumentResource {

  static final String PATH = "/api/v1/documents";

  private static final Logger LOG = Logger.getLogger(DocumentResource.class);

  static final String DIFF = "text/x-diff";

  static final String XLIFF = "application/xliff+xml";

  private static final String NO_STORE = "no-store";

  static final long MAX_BYTES = 20L * 1024 * 1024;

  /** Clients may expect at least one progress event per second. */
  private static final Duration BETWEEN_EVENTS = Duration.ofMillis(500);

  private static final Duration WATCH = Duration.ofMillis(500);

  /** 20 MB take this long at 1.4 Mbit/s. */
  private static final Duration MAX_SENDING = Duration.ofMinutes(2);

  private final DocumentJobs jobs;
  private final DocumentWorker worker;
  private final ObjectMapper mapper;
  private final Clock clock;

  DocumentResource(DocumentJobs jobs, DocumentWorker worker, ObjectMapper mapper, Clock clock) {
    this.jobs = jobs;
    this.worker = worker;
    this.mapper = mapper;
    this.clock = clock;
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      operationId = "processDocument",
      summary = "Correct, examine or translate a document",
      description =
          """
          Returns the same document. Only its text has changed. In a .docx or .odt the changes are tracked \
          and suggestions are comments, unless `changes` is `inline`. With `Accept: application/xliff+xml` \
          the answer of a translation is XLIFF 2.1 for a translator's tool, whose result is sent with \
          the document as `memory`. With `Accept: text/event-stream` \
          the answer is a stream of events. It sends `progress` at least once per second. It ends \
          with `result`, which contains the file and the report, or with `problem`. A request that \
          is refused before the work starts gets an ordinary error answer, not a stream. The API \
          stores nothing. The work stops when the client disconnects, or when it takes longer than 60 s \
          and 1 s for each 2,000 characters.""")
  @APIResponse(
      responseCode = "200",
      description = "The document, as a file or as the last event of a stream",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_OCTET_STREAM,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(mediaType = DocumentResource.DIFF, schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = DocumentResource.XLIFF, schema = @Schema(type = SchemaType.STRING)),
        @Content(
            mediaType = EventStream.MEDIA_TYPE,
            schema = @Schema(oneOf = {Progress.class, FinishedDocument.class, Problem.class}))
      })
  @APIResponse(
      responseCode = "default",
      description =
          "400: a field is wrong. 413: the document is larger than 20 MB, has too much text or is"
              + " too large when it is unpacked. 415: the format is not supported. 422: the document"
              + " does not have the format of its file extension, is encrypted, protected or could do"
              + " harm, takes too long, or the language or the translation is not available. 429: too many of"
              + " the caller's documents are in progress, or the characters that the caller or all"
              + " callers may send to paid providers on a day are used up. 503: too many documents"
              + " are in progress.")
  public Response process(
      @BeanParam @Valid DocumentForm form,
      @Context HttpHeaders headers,
      @Context RoutingContext connection) {
    FileUpload file = form.file();
    if (file.fileName() == null) {
      throw DocumentProblems.invalid("The part file of the form has no file name.");
    }
    DocumentFormat format = DocumentFormat.ofName(file.fileName());
    if (file.size() > MAX_BYTES) {
      throw DocumentProblems.tooLarge("The document", MAX_BYTES, "bytes");
    }
    DocumentOptions options =
        form.options(format, accepted(headers), headers.getAcceptableLanguages());
    boolean isStream = isWanted(EventStream.MEDIA_TYPE, headers);
    DocumentJob<FinishedDocument> job = jobs.open(Caller.of(connection));
    try {
      watch(job, connection);
      job.start(() -> processed(job, format, form, options));
      return isStream ? stream(job) : file(job);
    } catch (CancellationException e) {
      // The client has disconnected, so nobody reads this.
      return Response.noContent().build();
    } catch (RuntimeException e) {
      job.end();
      throw e;
    }
  }

  /** Closes the job when the client leaves, and both when their time is over. */
  static void watch(DocumentJob<?> job, RoutingContext connection) {
    Vertx vertx = connection.vertx();
    long timer =
        vertx.setPeriodic(
            WATCH.toMillis(),
            id -> {
              job.stopIfLate();
              if (job.hasEndedFor(MAX_SENDING)) {
                connection.response().reset();
              }
            });
    connection.addEndHandler(
        ended -> {
          vertx.cancelTimer(timer);
          job.close();
        });
    if (connection.response().closed()) {
      // The handler was added too late and is never called.
      vertx.cancelTimer(timer);
      job.close();
    }
  }

  private FinishedDocument processed(
      DocumentJob<FinishedDocument> job,
      DocumentFormat format,
      DocumentForm form,
      DocumentOptions asked)
      throws IOException {
    DocumentOptions options = form.memory() == null ? asked : asked.with(memory(form, asked));
    Document document = format.read(form.file().uploadedFile());
    if (options.tracked()) {
      document.checkReviewable();
    }
    job.extend(jobs.timeFor(document.length()));
    DocumentResult result = worker.work(job, document, options);
    return new DocumentWriter(format, form.file().fileName(), options, clock)
        .write(document, result);
  }

  private static Memory memory(DocumentForm form, DocumentOptions options) throws IOException {
    return Memory.read(
        Files.readAllBytes(form.memory().uploadedFile()),
        options.language(),
        options.operations().target().orElseThrow());
  }

  private static Response file(DocumentJob<FinishedDocument> job) {
    FinishedDocument document = job.await();
    // Frees the place before the client can send its next document.
    job.end();
    return Response.ok(document.content(), document.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION, AttachmentName.contentDisposition(document.fileName()))
        .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
        .build();
  }

  private Response stream(DocumentJob<FinishedDocument> job) {
    if (job.hasBegunWithin(BETWEEN_EVENTS)) {
      job.failIfFailed();
    }
    StreamingOutput body =
        out -> {
          var events = new EventStream(out, mapper);
          try (job) {
            while (!job.isDoneWithin(BETWEEN_EVENTS)) {
              events.send("progress", job.progress());
            }
            events.send("progress", job.progress());
            FinishedDocument document = job.await();
            job.end();
            events.send("result", document);
          } catch (ProblemException e) {
            events.send("problem", e.problem());
          } catch (ProviderException e) {
            events.send("problem", e.toProblem().problem());
          } catch (CancellationException | IOException e) {
            LOG.debug("The client disconnected");
          } catch (RuntimeException e) {
            events.send("problem", Problem.of(ProblemType.INTERNAL_ERROR, "Something went wrong."));
            throw e;
          }
        };
    return Response.ok(body, EventStream.MEDIA_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, NO_STORE)
        .build();
  }

  private static Optional<Output> accepted(HttpHeaders headers) {
    if (isWanted(DIFF, headers)) {
      return Optional.of(Output.DIFF);
    }
    return isWanted(XLIFF, headers) ? Optional.of(Output.XLIFF) : Optional.empty();
  }

  private static boolean isWanted(String mediaType, HttpHeaders headers) {
    return headers.getAcceptableMediaTypes().stream()
        .anyMatch(type -> type.toString().startsWith(mediaType));
  }
}
