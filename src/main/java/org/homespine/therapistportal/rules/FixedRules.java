package org.homespine.therapistportal.rules;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homespine.escalation.domain.Rule;
import org.homespine.escalation.domain.RuleId;
import org.homespine.escalation.domain.Setting;
import org.homespine.escalation.domain.ShippedRules;

/** The rules that no clinic may change. */
class FixedRules extends Section {

    FixedRules() {
        Set<RuleId> changeable = Stream.of(Setting.values()).map(Setting::rule).collect(Collectors.toUnmodifiableSet());
        UnorderedList list = new UnorderedList();
        list.addClassNames("cards", "lines");
        ShippedRules.RULES.rules().stream()
                .filter(rule -> !changeable.contains(rule.id()))
                .map(this::item)
                .forEach(list::add);
        add(new H2(getTranslation("rules.fixed")), new Paragraph(getTranslation("rules.fixed-more")), list);
    }

    private ListItem item(Rule rule) {
        ListItem item = new ListItem(
                new Span(getTranslation("escalation.tier." + rule.tier())),
                new Span(rule.id().value()),
                new Span(getTranslation("escalation.therapist." + rule.id())));
        item.addClassName("card");
        return item;
    }
}
