package org.homespine.therapistportal.clinic;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.homespine.identity.Acting;
import org.homespine.identity.Role;
import org.homespine.identity.StaffSummary;
import org.jspecify.annotations.Nullable;

/** Those of the staff who look after patients now, to choose from. */
record Clinicians(List<StaffSummary> people) {

    static Clinicians of(List<StaffSummary> staff) {
        return new Clinicians(staff.stream()
                .filter(each -> each.active() && each.role() != Role.FRONT_DESK)
                .toList());
    }

    void offer(Select<StaffSummary> choice) {
        choice.setItems(people);
        choice.setItemLabelGenerator(StaffSummary::name);
    }

    /** Whoever is signed in is chosen; a clinic lead alone may choose somebody else. */
    void offerSelf(Select<StaffSummary> choice) {
        offer(choice);
        choice.setValue(with(Acting.staff().account().toString()));
        choice.setVisible(isLead());
    }

    /** The one with this id, or none: whoever has left since is none. */
    @Nullable
    StaffSummary with(String id) {
        return people.stream()
                .filter(each -> each.id().toString().equals(id))
                .findFirst()
                .orElse(null);
    }

    static boolean isLead() {
        return Acting.staff().role() == Role.CLINIC_LEAD;
    }
}
