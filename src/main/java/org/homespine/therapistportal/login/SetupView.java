package org.homespine.therapistportal.login;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.ZoneId;
import org.homespine.identity.ClinicSetup;
import org.homespine.uikit.Refusals;

/** The first visit: makes the clinic and its first account. */
@Route(value = "setup", autoLayout = false)
@AnonymousAllowed
class SetupView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ClinicSetup setup;
    private final Refusals refusals = new Refusals();
    private final TextField token = new TextField(getTranslation("setup.token"));
    private final TextField clinic = new TextField(getTranslation("setup.clinic"));
    private final ComboBox<String> zone = new ComboBox<>(getTranslation("setup.zone"));
    private final TextField name = new TextField(getTranslation("setup.name"));
    private final EmailField email = new EmailField(getTranslation("setup.email"));
    private final PasswordField password = new PasswordField(getTranslation("setup.password"));

    SetupView(ClinicSetup setup) {
        this.setup = setup;
        addClassName("narrow");
        refusals.field("token", token);
        refusals.field("clinicName", clinic);
        refusals.field("name", name);
        refusals.field("email", email);
        refusals.field("password", password);
        token.setHelperText(getTranslation("setup.token-help"));
        password.setHelperText(getTranslation("setup.password-help"));
        zone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        zone.setValue(ZoneId.systemDefault().getId());
        Button create = new Button(getTranslation("setup.create"), event -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        VerticalLayout form = new VerticalLayout(refusals, token, clinic, zone, name, email, password, create);
        form.setPadding(false);
        form.getChildren().forEach(field -> field.getElement().getStyle().set("width", "100%"));
        add(new H1(getTranslation("setup.title")), new Paragraph(getTranslation("setup.lead")), form);
    }

    private void create() {
        boolean done = refusals.attempt(() -> setup.create(
                token.getValue(),
                clinic.getValue(),
                ZoneId.of(zone.getValue()),
                email.getValue(),
                name.getValue(),
                password.getValue()));
        if (done) {
            UI.getCurrent().navigate(LoginView.class);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!setup.isOpen()) {
            event.forwardTo(LoginView.class);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("setup.title");
    }
}
