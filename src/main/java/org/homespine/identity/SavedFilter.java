package org.homespine.identity;

/**
 * A choice of patients that somebody wants to see again.
 *
 * @param name 1 to 60 characters, each once for a person
 * @param query what stands behind the question mark of the address that shows it, 1,000 characters at most
 */
public record SavedFilter(String name, String query) {}
