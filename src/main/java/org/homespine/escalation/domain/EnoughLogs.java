package org.homespine.escalation.domain;

/**
 * When there is enough to judge progress by: a patient who has gone silent is unknown, not worse.
 *
 * @param silentDays from how many silent active days on nothing is judged
 * @param loggedDays on how many days pain must be answered
 * @param ofDays among how many active days, the last ones
 */
public record EnoughLogs(int silentDays, int loggedDays, int ofDays) {

    boolean in(ProgramDays days) {
        return days.silence() < silentDays && days.daysWithPain(ofDays) >= loggedDays;
    }
}
