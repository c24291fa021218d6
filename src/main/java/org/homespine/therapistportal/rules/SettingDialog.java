package org.homespine.therapistportal.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import org.homespine.escalation.SettingChange.Proposal;
import org.homespine.escalation.domain.Setting;
import org.homespine.shared.Refused;
import org.homespine.uikit.KeptFields;
import org.homespine.uikit.Refusals;
import org.jspecify.annotations.Nullable;

/** Asks for another value of a threshold; it stays open, with all that was typed, while that is refused. */
class SettingDialog extends Dialog {

    private static final int LONGEST = 1000;

    private final transient KeptFields kept = new KeptFields();
    private transient Runnable dropped = () -> {};

    /**
     * Asks for one change.
     *
     * @param does the change; may throw {@code Refused}
     */
    SettingDialog(Setting setting, BigDecimal now, LocalDate today, String act, Consumer<Proposal> does) {
        SettingWords words = new SettingWords(this);
        Refusals refusals = new Refusals();
        HasValue<?, BigDecimal> value = setting.unit() == Setting.Unit.TIERS ? tier(setting, words) : number();
        refusals.field("value", (Component) value);
        value.setValue(now);
        DatePicker from = refusals.field(
                "effectiveOn", kept.value("effectiveOn", new DatePicker(text("rules.from")), LocalDate::parse));
        from.setLocale(Locale.UK);
        from.setMin(today);
        from.setValue(today);
        TextArea reason = refusals.field("reason", kept.text("reason", new TextArea(text("rules.reason"))));
        reason.setMaxLength(LONGEST);
        reason.setMinRows(3);
        reason.setWidthFull();
        setHeaderTitle(words.of(setting));
        add(
                new Paragraph(
                        text("rules.change-more", words.value(setting, setting.delivered()), words.range(setting))),
                new Paragraph(text("rules.change-moves", words.rules(setting))),
                refusals,
                (Component) value,
                from,
                reason);
        Button done = new Button(act, event -> {
            if (refusals.attempt(() -> does.accept(new Proposal(
                    setting, required(setting, value.getValue()), required(from.getValue()), reason.getValue())))) {
                close();
            }
        });
        done.addThemeVariants(ButtonVariant.PRIMARY);
        Button not = new Button(text("rules.change-not"), event -> {
            dropped.run();
            close();
        });
        getFooter().add(not, done);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                ((Focusable<?>) value).focus();
            }
        });
    }

    /** Told when somebody decides against a change; whoever only leaves finds again what was typed. */
    void onDropped(Runnable listener) {
        dropped = listener;
    }

    private BigDecimalField number() {
        BigDecimalField field = new BigDecimalField(text("rules.value"));
        field.setLocale(Locale.UK);
        return kept.value("value", field, BigDecimal::new);
    }

    private Select<BigDecimal> tier(Setting setting, SettingWords words) {
        Select<BigDecimal> choice = new Select<>();
        choice.setLabel(text("rules.value"));
        choice.setItems(setting.choices());
        choice.setItemLabelGenerator(each -> words.value(setting, each));
        return kept.value("value", choice, BigDecimal::new);
    }

    private static BigDecimal required(Setting setting, @Nullable BigDecimal value) {
        if (value == null) {
            throw new Refused("value", "setting-range", setting.least(), setting.most());
        }
        return value;
    }

    private static LocalDate required(@Nullable LocalDate day) {
        if (day == null) {
            throw new Refused("effectiveOn", "setting-day");
        }
        return day;
    }

    void fill(String json) {
        kept.fill(json);
    }

    /** Tells what is typed, as JSON. */
    void onTyped(Consumer<String> typed) {
        kept.onChange(typed);
    }

    private String text(String key, Object... values) {
        return getTranslation(key, values);
    }
}
