package org.homespine.therapistportal.layout;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.homespine.identity.Role;
import org.homespine.identity.StaffUser;

/** Navigation, who is signed in, and signing out. */
@Layout
@PermitAll
class MainLayout extends AppLayout {

    private boolean hasShown;

    MainLayout(AuthenticationContext authentication) {
        Anchor skip = new Anchor("#content", getTranslation("layout.skip"));
        skip.addClassName("skip");
        Span brand = new Span(getTranslation("app.name"));
        brand.addClassName("brand");
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("layout.menu"));
        Button signOut = new Button(getTranslation("layout.sign-out"), event -> authentication.logout());
        signOut.addThemeVariants(ButtonVariant.TERTIARY);
        Span who = new Span();
        who.addClassName("who");
        SideNav nav = new SideNav();
        nav.addItem(new SideNavItem(getTranslation("today.title"), "/"));
        authentication.getAuthenticatedUser(StaffUser.class).ifPresent(user -> {
            who.setText(user.displayName());
            SideNavItem patients = new SideNavItem(getTranslation("patients.title"), "/patients");
            patients.setMatchNested(true);
            nav.addItem(patients);
            SideNavItem library = new SideNavItem(getTranslation("library.title"), "/library");
            library.setMatchNested(true);
            nav.addItem(library);
            if (user.actor().role() != Role.FRONT_DESK) {
                SideNavItem review = new SideNavItem(getTranslation("review.title"), "/review");
                review.setMatchNested(true);
                nav.addItem(review);
                nav.addItem(new SideNavItem(getTranslation("away.title"), "/away"));
                nav.addItem(new SideNavItem(getTranslation("rules.title"), "/rules"));
            }
            if (user.actor().role() == Role.CLINIC_LEAD) {
                nav.addItem(new SideNavItem(getTranslation("staff.title"), "/staff"));
                nav.addItem(new SideNavItem(getTranslation("clinic.title"), "/clinic"));
            }
        });
        Div end = new Div(who, signOut);
        end.addClassName("end");
        Header bar = new Header(skip, toggle, brand, end);
        bar.addClassName("bar");
        addToNavbar(bar);
        Nav screens = new Nav(nav);
        screens.getElement().setAttribute("aria-label", getTranslation("layout.navigation"));
        addToDrawer(screens);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        super.showRouterLayoutContent(content);
        // The skip link moves the focus there.
        content.getElement().setAttribute("tabindex", "-1");
        if (hasShown) {
            // The link that led here is gone and its focus with it; the next key starts in the new page.
            content.getElement()
                    .executeJs("if (document.activeElement === document.body) this.focus({preventScroll: true})");
        }
        hasShown = true;
    }
}
