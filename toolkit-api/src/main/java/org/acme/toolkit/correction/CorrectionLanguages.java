package org.acme.toolkit.correction;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The languages in which texts are corrected, in the order of the administrator. */
@Schema(requiredProperties = "languages")
record CorrectionLanguages(List<CorrectionLanguage> languages) {}
