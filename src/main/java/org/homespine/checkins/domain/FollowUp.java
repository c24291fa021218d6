package org.homespine.checkins.domain;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The answer to the question about emergency signs that warning words in a check-in's note open; of several answers, all
 * their signs.
 *
 * @param em the signs; empty = none of them
 * @param at when it was first answered
 */
public record FollowUp(Set<EmergencySign> em, Instant at) {

    public FollowUp {
        em = Set.copyOf(em);
    }

    /** This answer and one that was given later. */
    public FollowUp and(FollowUp later) {
        return new FollowUp(Stream.concat(em.stream(), later.em.stream()).collect(Collectors.toUnmodifiableSet()), at);
    }
}
