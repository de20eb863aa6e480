package org.acme.toolkit.requirement;

import java.util.List;
import org.acme.toolkit.requirement.unit.Meaning;

/**
 * A text with what its requirements mean.
 *
 * @param meanings of the requirements of the report, in their order
 */
record Examined(VocabularyReport report, List<Meaning> meanings) {}
