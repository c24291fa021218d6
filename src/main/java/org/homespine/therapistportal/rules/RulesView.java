package org.homespine.therapistportal.rules;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.homespine.identity.Acting;
import org.homespine.identity.Role;

/** The rules with their thresholds; a clinic lead proposes changes, a second clinician confirms them. */
@Route("rules")
@RolesAllowed({"CLINIC_LEAD", "THERAPIST"})
class RulesView extends Main implements HasDynamicTitle {

    RulesView(SettingsSection settings, LabSection lab) {
        setId("content");
        addClassName("wide");
        add(new H1(getTranslation("rules.title")), settings.ofClinic());
        // It speaks of every patient of the clinic.
        if (Acting.staff().role() == Role.CLINIC_LEAD) {
            add(lab.section());
        }
        add(new FixedRules());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("rules.title");
    }
}
