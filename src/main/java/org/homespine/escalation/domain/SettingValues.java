package org.homespine.escalation.domain;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** What was chosen for some settings; every other one is as delivered. */
public record SettingValues(Map<Setting, BigDecimal> chosen) {

    public static final SettingValues DELIVERED = new SettingValues(Map.of());

    /** Anything out of a setting's range is an {@link IllegalArgumentException}. */
    public SettingValues {
        Map<Setting, BigDecimal> plain = new EnumMap<>(Setting.class);
        chosen.forEach((setting, value) -> {
            if (!setting.allows(value)) {
                throw new IllegalArgumentException(setting + " may not be " + value);
            }
            plain.put(setting, Setting.plain(value));
        });
        chosen = Collections.unmodifiableMap(plain);
    }

    public static SettingValues of(Setting setting, BigDecimal value) {
        return new SettingValues(Map.of(setting, value));
    }

    public BigDecimal of(Setting setting) {
        return chosen.getOrDefault(setting, setting.delivered());
    }

    /** Where both have chosen a value the stricter one, else the one that was chosen. */
    public SettingValues stricterOf(SettingValues others) {
        Map<Setting, BigDecimal> both = new HashMap<>(chosen);
        others.chosen.forEach((setting, value) -> both.merge(setting, value, setting::stricterOf));
        return new SettingValues(both);
    }

    SettingValues with(Setting setting, BigDecimal value) {
        Map<Setting, BigDecimal> others = new HashMap<>(chosen);
        others.put(setting, value);
        return new SettingValues(others);
    }

    int whole(Setting setting) {
        return of(setting).intValueExact();
    }

    /** The tier that a rule has where it is lowered by this setting. */
    Tier lowered(Setting setting, Tier own) {
        return Tier.values()[own.ordinal() + whole(setting)];
    }
}
