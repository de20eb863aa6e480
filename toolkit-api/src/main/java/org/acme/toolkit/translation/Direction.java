package org.acme.toolkit.translation;

import java.util.Map;

/**
 * From which language to which.
 *
 * @param source as the provider calls it
 * @param target as the provider calls it
 * @param terms how to translate terms of the source; empty if the provider detects the language
 */
public record Direction(String source, String target, Map<String, String> terms) {}
