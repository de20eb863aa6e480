package org.acme.toolkit.correction;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.languagetool.JLanguageTool;

/** Whether only mistakes are found, or also matters of style. */
public enum Level {
  @JsonProperty("standard")
  STANDARD(JLanguageTool.Level.DEFAULT),
  @JsonProperty("picky")
  PICKY(JLanguageTool.Level.PICKY);

  private final JLanguageTool.Level ofTool;

  Level(JLanguageTool.Level ofTool) {
    this.ofTool = ofTool;
  }

  JLanguageTool.Level ofTool() {
    return ofTool;
  }
}
