package org.homespine.therapistportal.clinic;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.homespine.identity.DutyService;
import org.homespine.identity.FormDrafts;
import org.homespine.identity.NightWatch;
import org.homespine.identity.Role;
import org.homespine.identity.StaffService;
import org.homespine.identity.StaffSummary;
import org.homespine.shared.AccountId;
import org.homespine.shared.Refused;
import org.homespine.uikit.KeptFields;
import org.homespine.uikit.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the part of the clinic's page that says what happens to alerts while the clinic is closed. */
@Component
class NightSection {

    private static final String DRAFT = "at night";

    private final DutyService duty;
    private final StaffService staff;
    private final FormDrafts drafts;

    NightSection(DutyService duty, StaffService staff, FormDrafts drafts) {
        this.duty = duty;
        this.staff = staff;
        this.drafts = drafts;
    }

    Section section() {
        return new Part().section;
    }

    private enum Way {
        HELD,
        ON_CALL
    }

    private final class Part {

        private final Section section = new Section();
        private final Refusals refusals = new Refusals();
        private final KeptFields kept = new KeptFields();
        private final Paragraph said = new Paragraph();
        private final RadioButtonGroup<Way> way = new RadioButtonGroup<>(text("clinic.night.way"));
        private final Select<StaffSummary> onCall = new Select<>();

        Part() {
            said.getElement().setAttribute("aria-live", "polite");
            List<StaffSummary> clinicians = staff.staff().stream()
                    .filter(person -> person.active() && person.role() != Role.FRONT_DESK)
                    .toList();
            way.setItems(Way.values());
            way.setItemLabelGenerator(each -> text("clinic.night." + each));
            way.addValueChangeListener(event -> onCall.setVisible(event.getValue() == Way.ON_CALL));
            onCall.setLabel(text("clinic.night.person"));
            onCall.setItems(clinicians);
            onCall.setItemLabelGenerator(StaffSummary::name);
            refusals.field("onCall", onCall);
            NightWatch watch = duty.nightWatch();
            onCall.setVisible(!watch.isHeld());
            way.setValue(watch.isHeld() ? Way.HELD : Way.ON_CALL);
            clinicians.stream()
                    .filter(person -> person.id().equals(watch.onCall()))
                    .findFirst()
                    .ifPresent(onCall::setValue);
            kept.value("way", way, Enum::name, Way::valueOf);
            kept.value("onCall", onCall, person -> person.id().toString(), id -> named(clinicians, id));
            drafts.kept(DRAFT).ifPresent(kept::fill);
            kept.onChange(typed -> drafts.keep(DRAFT, typed));
            Button save = new Button(text("clinic.night.save"), event -> save());
            save.addThemeVariants(ButtonVariant.PRIMARY);
            section.addClassName("acts");
            section.add(new H2(text("clinic.night.title")), refusals, way, onCall, save, said);
        }

        private static @Nullable StaffSummary named(List<StaffSummary> clinicians, String id) {
            return clinicians.stream()
                    .filter(person -> person.id().toString().equals(id))
                    .findFirst()
                    .orElse(null);
        }

        private void save() {
            said.setText("");
            if (refusals.attempt(() -> duty.setNightWatch(new NightWatch(chosen())))) {
                drafts.drop(DRAFT);
                said.setText(text("clinic.saved"));
            }
        }

        private @Nullable AccountId chosen() {
            if (way.getValue() == Way.HELD) {
                return null;
            }
            StaffSummary person = onCall.getValue();
            if (person == null) {
                throw new Refused("onCall", "on-call-missing");
            }
            return person.id();
        }

        private String text(String key, Object... values) {
            return section.getTranslation(key, values);
        }
    }
}
