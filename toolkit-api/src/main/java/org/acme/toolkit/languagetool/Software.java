package org.acme.toolkit.languagetool;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.languagetool.LtBuildInfo;

/** The version of LanguageTool in this application. */
@Schema(requiredProperties = {"name", "version", "buildDate", "apiVersion", "premium", "status"})
record Software(
    String name, String version, String buildDate, int apiVersion, boolean premium, String status) {

  static final Software CURRENT =
      new Software(
          "LanguageTool",
          LtBuildInfo.OS.getVersion(),
          Optional.ofNullable(LtBuildInfo.OS.getBuildDate()).orElse(""),
          1,
          false,
          "");
}
