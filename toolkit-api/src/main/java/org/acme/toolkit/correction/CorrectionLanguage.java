package org.acme.toolkit.correction;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A language in which texts are corrected. */
@Schema(requiredProperties = {"tag", "state"})
record CorrectionLanguage(
    @Schema(description = "BCP 47 tag", examples = "fr") String tag,
    @Schema(
            description =
                "`loaded`: a correction starts at once. `loading`: a correction waits some seconds."
                    + " `unloaded`: the first correction loads it",
            examples = "loaded")
        State state) {

  enum State {
    @JsonProperty("loaded")
    LOADED,

    @JsonProperty("loading")
    LOADING,

    @JsonProperty("unloaded")
    UNLOADED
  }
}
