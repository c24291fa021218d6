package org.homespine.therapistportal.rules;

import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homespine.escalation.domain.NotAcknowledged;
import org.homespine.escalation.domain.RuleId;
import org.homespine.escalation.domain.Setting;

/** What a threshold and its values are called, in the words of the page that a component stands on. */
record SettingWords(Component page) {

    String of(Setting setting) {
        return page.getTranslation("rules.setting." + setting);
    }

    /** The rules that read it, the one it is named after first. */
    String rules(Setting setting) {
        // Every deadline stands in the rule on missed ones; only its own minutes are its own.
        Stream<RuleId> others = setting.readBy().stream()
                .filter(rule -> !rule.equals(setting.rule()) && !rule.equals(NotAcknowledged.ID));
        return Stream.concat(Stream.of(setting.rule()), others)
                .map(RuleId::value)
                .collect(Collectors.joining(", "));
    }

    String value(Setting setting, BigDecimal value) {
        return switch (setting.unit()) {
            case TIERS -> page.getTranslation("rules.tier." + setting + "." + value.intValue());
            case REACH -> page.getTranslation("rules.reach." + value.intValue());
            case PAIN, POINTS, CHANGE, OF_THREE, DAYS_OF_SEVEN, DAYS, WORK_DAYS, MINUTES, PERCENT, TIMES ->
                page.getTranslation("rules.unit." + setting.unit(), value);
        };
    }

    String range(Setting setting) {
        return page.getTranslation(
                setting.isRangeOfTheRules() ? "rules.range" : "rules.range-unreviewed",
                value(setting, setting.least()),
                value(setting, setting.most()));
    }
}
