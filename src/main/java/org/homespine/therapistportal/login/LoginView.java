package org.homespine.therapistportal.login;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.homespine.identity.ClinicSetup;

/** The staff's sign-in. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ClinicSetup setup;
    private final LoginForm form = new LoginForm();
    private final LoginI18n texts = LoginI18n.createDefault();

    LoginView(ClinicSetup setup) {
        this.setup = setup;
        addClassName("narrow");
        texts.getForm().setTitle(getTranslation("login.title"));
        texts.getForm().setUsername(getTranslation("login.email"));
        texts.getForm().setPassword(getTranslation("login.password"));
        texts.getForm().setSubmit(getTranslation("login.submit"));
        texts.getErrorMessage().setTitle(getTranslation("login.wrong"));
        texts.getErrorMessage().setMessage(getTranslation("login.wrong-more"));
        texts.getErrorMessage().setUsername(getTranslation("login.email-missing"));
        texts.getErrorMessage().setPassword(getTranslation("login.password-missing"));
        form.setI18n(texts);
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.getElement().setAttribute("no-autofocus", false);
        add(new H1(getTranslation("app.name")), form, new Paragraph(getTranslation("login.forgotten")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (setup.isOpen()) {
            event.forwardTo(SetupView.class);
            return;
        }
        Map<String, List<String>> asked =
                event.getLocation().getQueryParameters().getParameters();
        if (asked.containsKey("wait")) {
            texts.getErrorMessage().setTitle(getTranslation("login.too-many"));
            texts.getErrorMessage()
                    .setMessage(getTranslation(
                            "login.wait", asked.get("wait").getFirst().replaceAll("\\D", "")));
            form.setI18n(texts);
        }
        if (asked.containsKey("twice")) {
            texts.getErrorMessage().setTitle(getTranslation("login.twice"));
            texts.getErrorMessage().setMessage(getTranslation("login.twice-more"));
            form.setI18n(texts);
        }
        form.setError(Stream.of("error", "wait", "twice").anyMatch(asked::containsKey));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("login.title");
    }
}
