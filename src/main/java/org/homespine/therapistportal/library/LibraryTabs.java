package org.homespine.therapistportal.library;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;

/** The two parts of the library: exercises, and pages that teach. */
class LibraryTabs extends Nav {

    static final String EXERCISES = "library";
    static final String EDUCATION = "library/education";

    LibraryTabs(String current) {
        addClassName("tabs");
        getElement().setAttribute("aria-label", getTranslation("find.parts"));
        add(tab(EXERCISES, getTranslation("find.exercises"), current));
        add(tab(EDUCATION, getTranslation("education.title"), current));
    }

    private static Anchor tab(String address, String text, String current) {
        Anchor tab = new Anchor("/" + address, text);
        if (address.equals(current)) {
            tab.getElement().setAttribute("aria-current", "page");
        }
        return tab;
    }
}
