package org.homespine.therapistportal.clinic;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Who is away when, one's own days away, and who has whose patients meanwhile. */
@Route("away")
@RolesAllowed({"CLINIC_LEAD", "THERAPIST"})
class AwayView extends Main implements HasDynamicTitle {

    AwayView(AwaySection away, HandOverSection handOvers) {
        setId("content");
        add(new H1(getTranslation("away.title")), away.section(), handOvers.section());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("away.title");
    }
}
