package org.acme.toolkit.translation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The language pairs of each provider, in order of preference. */
@Schema(requiredProperties = "providers")
record Pairs(List<ProviderPairs> providers) {}
