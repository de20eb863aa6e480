package org.acme.toolkit.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.acme.toolkit.admission.Admission;
import org.acme.toolkit.correction.Application;
import org.acme.toolkit.correction.Context;
import org.acme.toolkit.correction.CorrectionRequest;
import org.acme.toolkit.correction.CorrectionService;
import org.acme.toolkit.correction.Edit;
import org.acme.toolkit.correction.Level;
import org.acme.toolkit.document.CheckedFile.Found;
import org.acme.toolkit.document.DocumentOptions.Output;
import org.acme.toolkit.document.exchange.Memory;
import org.acme.toolkit.document.job.DocumentJob;
import org.acme.toolkit.document.job.DocumentJobs;
import org.acme.toolkit.document.segment.Decisions;
import org.acme.toolkit.document.segment.Document;
import org.acme.toolkit.document.segment.DocumentProblems;
import org.acme.toolkit.document.segment.Segment;
import org.acme.toolkit.language.LanguageTag;
import org.acme.toolkit.problem.ProblemException;
import org.acme.toolkit.requirement.TeamRules;

/** Checks and corrects files of this machine, with the limits of uploaded documents. */
@ApplicationScoped
public class FileCheck {

  public static final String CALLER = "command line";

  private final DocumentJobs jobs;
  private final DocumentWorker worker;
  private final CorrectionService corrections;
  private final DocumentVocabulary documentVocabulary;
  private final Admission admission;
  private final Clock clock;

  FileCheck(
      DocumentJobs jobs,
      DocumentWorker worker,
      CorrectionService corrections,
      DocumentVocabulary documentVocabulary,
      Admission admission,
      Clock clock) {
    this.jobs = jobs;
    this.worker = worker;
    this.corrections = corrections;
    this.documentVocabulary = documentVocabulary;
    this.admission = admission;
    this.clock = clock;
  }

  /** Whether files with this name can be checked. */
  public static boolean canRead(String fileName) {
    return DocumentFormat.isSupported(fileName);
  }

  /** Whether files with this name are texts and can be checked. */
  public static boolean canReadText(String fileName) {
    return DocumentFormat.isText(fileName);
  }

  /**
   * @param name decides about the format
   * @param language BCP 47 tag, or {@code auto}
   * @throws ProblemException if the file cannot be read or is too large, or its language is not
   *     supported
   */
  public CheckedFile check(Path file, String name, String language, TeamRules team)
      throws IOException {
    Document document = format(file, name).read(file);
    return check(document, options(language, team, false), new ParagraphCache());
  }

  /**
   * Checks a text that a person is writing.
   *
   * @param source the text of a file that is a text
   * @param name decides about the format
   * @param language BCP 47 tag, or {@code auto}
   * @param known what earlier checks with the same team's rules found in the paragraphs
   * @throws ProblemException if the text is too long, its language is not supported, or the format
   *     is none of texts
   */
  public CheckedFile check(
      String source, String name, String language, TeamRules team, ParagraphCache known) {
    Document document = DocumentFormat.ofName(name).read(source);
    return check(document, options(language, team, false), known);
  }

  private CheckedFile check(Document document, DocumentOptions asked, ParagraphCache known) {
    DocumentJob<?> job = jobs.open(CALLER);
    try {
      known.next();
      return check(job, document, asked, known);
    } finally {
      job.end();
    }
  }

  private CheckedFile check(
      DocumentJob<?> job, Document document, DocumentOptions asked, ParagraphCache known) {
    DocumentOptions options = worker.withLanguage(asked, DocumentWorker.text(document.segments()));
    Optional<String> source = document.source();
    if (options.language().equals(LanguageTag.AUTO)) {
      return new CheckedFile("", source, document.guessedCharset(), List.of(), List.of());
    }
    List<CorrectedSegment> segments =
        document.segments().stream()
            .filter(segment -> !worker.isForeign(segment, options))
            .map(CorrectedSegment::unchanged)
            .toList();
    var findings = new FileFindings(segments, options.language(), source.isPresent());
    List<List<Edit>> edits = edits(job, document, segments, options, known);
    for (int i = 0; i < segments.size(); i++) {
      for (Edit edit : edits.get(i)) {
        findings.add(i, edit, corrections.ruleOf(edit, options.language()));
      }
    }
    findings.add(
        documentVocabulary.examine(job, segments, options, known),
        rule -> documentVocabulary.advice(rule, options.language()));
    return new CheckedFile(
        options.language(),
        source,
        document.guessedCharset(),
        findings.found().stream().sorted(Comparator.comparingInt(FileCheck::order)).toList(),
        findings.requirements());
  }

  private static int order(Found found) {
    return found.place().span().map(span -> span.start()).orElse(found.place().paragraph());
  }

  private List<List<Edit>> edits(
      DocumentJob<?> job,
      Document document,
      List<CorrectedSegment> segments,
      DocumentOptions options,
      ParagraphCache known) {
    String language = corrections.load(options.language());
    List<Segment> texts = segments.stream().map(CorrectedSegment::segment).toList();
    DocumentOptions loaded = options.in(language);
    Context context = DocumentWorker.context(document, texts, loaded);
    return job.each(
        "correct",
        IntStream.range(0, texts.size()).boxed().toList(),
        index -> 1,
        index ->
            known.edits(
                texts.get(index).engineText(),
                language,
                () -> edits(texts.get(index), loaded, context)));
  }

  private List<Edit> edits(Segment segment, DocumentOptions options, Context context) {
    var request =
        new CorrectionRequest(
            segment.engineText(),
            options.language(),
            options.level(),
            options.glossary(),
            options.ignoredRules(),
            Application.NONE,
            null,
            null);
    return corrections.correct(request, options.team(), context, admission.deadline()).edits();
  }

  /**
   * Returns the file with the corrections that are nearly always right.
   *
   * @param tracked whether they are marked for the author to accept
   * @throws ProblemException as {@link #check} does, and if changes cannot be tracked
   */
  public byte[] correct(Path file, String name, String language, TeamRules team, boolean tracked)
      throws IOException {
    DocumentFormat format = format(file, name);
    DocumentOptions options = options(language, team, tracked);
    DocumentJob<?> job = jobs.open(CALLER);
    try {
      Document document = format.read(file);
      if (tracked) {
        document.checkReviewable();
      }
      DocumentResult result = worker.work(job, document, options);
      return new DocumentWriter(format, name, options, clock).write(document, result).content();
    } finally {
      job.end();
    }
  }

  private static DocumentFormat format(Path file, String name) throws IOException {
    if (Files.size(file) > DocumentResource.MAX_BYTES) {
      throw DocumentProblems.tooLarge("The document", DocumentResource.MAX_BYTES, "bytes");
    }
    // Reading a pipe would wait for somebody who writes to it.
    if (!Files.isRegularFile(file)) {
      throw new IOException(name + " is no regular file");
    }
    return DocumentFormat.ofName(name);
  }

  private static DocumentOptions options(String language, TeamRules team, boolean tracked) {
    return new DocumentOptions(
        new Operations(true, tracked, Optional.empty()),
        language,
        Level.STANDARD,
        List.of(),
        List.of(),
        team,
        Application.SAFE,
        null,
        Memory.empty(),
        tracked ? Output.REVIEW : Output.DOCUMENT,
        DocumentForm.DEFAULT_AUTHOR,
        Decisions.of(null, null),
        List.of());
  }
}
