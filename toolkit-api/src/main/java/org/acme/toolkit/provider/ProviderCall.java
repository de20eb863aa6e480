package org.acme.toolkit.provider;

/**
 * What a call of a provider is counted for.
 *
 * @param operation the name of the operation in the metrics
 * @param caller who sends the request, see {@link org.acme.toolkit.ratelimit.Caller}
 * @param characters the UTF-16 code units that each try sends to a paid provider; 0 if it is free
 */
public record ProviderCall(String provider, String operation, String caller, int characters) {}
