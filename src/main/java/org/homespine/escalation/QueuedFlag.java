package org.homespine.escalation;

/**
 * An unresolved flag with why it stands.
 *
 * @param rule the id of the rule of its gravest finding, the newest of several
 * @param because that finding's reason, with every value and threshold that was used
 */
public record QueuedFlag(FlagSummary flag, String rule, String because) {}
