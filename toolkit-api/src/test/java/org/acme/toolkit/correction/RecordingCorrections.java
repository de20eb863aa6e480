package org.acme.toolkit.correction;

import io.quarkus.arc.ClientProxy;
import io.quarkus.test.junit.QuarkusMock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.acme.toolkit.admission.Deadline;
import org.acme.toolkit.correction.engine.Engines;
import org.acme.toolkit.language.LanguageDetection;
import org.acme.toolkit.requirement.TeamRules;

/** Corrects as always and remembers the parts of documents that it was asked for. */
public final class RecordingCorrections {

  private final List<String> texts = new CopyOnWriteArrayList<>();

  /** Replaces the service for the rest of the test. */
  public RecordingCorrections(Engines engines, LanguageDetection detection) {
    var recording =
        new CorrectionService(ClientProxy.unwrap(engines), ClientProxy.unwrap(detection)) {
          @Override
          public Correction correct(
              CorrectionRequest request, TeamRules team, Context context, Deadline deadline) {
            texts.add(request.text());
            return super.correct(request, team, context, deadline);
          }
        };
    QuarkusMock.installMockForType(recording, CorrectionService.class);
  }

  /** Returns the texts since the last call. */
  public List<String> take() {
    List<String> taken = List.copyOf(texts);
    texts.clear();
    return taken;
  }
}
