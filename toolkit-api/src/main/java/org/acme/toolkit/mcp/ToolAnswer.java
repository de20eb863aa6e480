package org.acme.toolkit.mcp;

import java.util.Map;

/**
 * What a tool says.
 *
 * @param text the structure as JSON, or why the tool refuses its arguments
 * @param structure null if the tool refuses its arguments
 */
record ToolAnswer(String text, Map<String, Object> structure) {

  static ToolAnswer refusal(String reason) {
    return new ToolAnswer(reason, null);
  }

  boolean isRefusal() {
    return structure == null;
  }
}
