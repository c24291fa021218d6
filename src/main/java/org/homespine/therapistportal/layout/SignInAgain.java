package org.homespine.therapistportal.layout;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.homespine.identity.SignInEnded;

/** Shown where a sign-in has ended while a page was being opened. */
@AnonymousAllowed
class SignInAgain extends Main implements HasErrorParameter<SignInEnded>, HasDynamicTitle {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<SignInEnded> parameter) {
        removeAll();
        Anchor login = new Anchor("/login", getTranslation("login.title"));
        login.setRouterIgnore(true);
        add(new H1(getTranslation("login.ended")), login);
        setId("content");
        return HttpServletResponse.SC_UNAUTHORIZED;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("login.ended");
    }
}
