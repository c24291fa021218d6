package org.homespine.identity;

import org.homespine.shared.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * What a clinic does between closing and opening.
 *
 * @param onCall who is on duty then; null = alerts are held until the clinic opens, after the first of each flag
 */
public record NightWatch(@Nullable AccountId onCall) {

    public boolean isHeld() {
        return onCall == null;
    }
}
