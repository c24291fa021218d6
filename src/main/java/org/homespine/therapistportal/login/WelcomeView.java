package org.homespine.therapistportal.login;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.homespine.identity.StaffSignInService;
import org.homespine.uikit.Refusals;

/** Sets a password by a one-time link; its token stands after the # of the address, which reaches no log. */
@Route(value = "welcome", autoLayout = false)
@AnonymousAllowed
class WelcomeView extends Main implements HasDynamicTitle {

    private final transient StaffSignInService signIn;
    private final Refusals refusals = new Refusals();
    private final PasswordField password = new PasswordField(getTranslation("welcome.password"));

    WelcomeView(StaffSignInService signIn) {
        this.signIn = signIn;
        addClassName("narrow");
        refusals.field("password", password);
        password.setHelperText(getTranslation("setup.password-help"));
        password.setWidthFull();
        Button save = new Button(getTranslation("welcome.save"), event -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        VerticalLayout form = new VerticalLayout(refusals, password, save);
        form.setPadding(false);
        add(new H1(getTranslation("welcome.title")), new Paragraph(getTranslation("welcome.lead")), form);
    }

    private void save() {
        UI.getCurrent().getPage().fetchCurrentURL(address -> {
            String token = address.getRef() == null ? "" : address.getRef();
            if (refusals.attempt(() -> signIn.setPassword(token, password.getValue()))) {
                UI.getCurrent().navigate(LoginView.class);
            }
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("welcome.title");
    }
}
