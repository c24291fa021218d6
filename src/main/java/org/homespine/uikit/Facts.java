package org.homespine.uikit;

import com.vaadin.flow.component.html.DescriptionList;

/** Names and what stands for them, in two columns where there is room; empty ones are left out. */
public class Facts extends DescriptionList {

    public Facts() {
        addClassName("facts");
    }

    public Facts fact(String name, String value) {
        if (!value.isBlank()) {
            add(new Term(name), new Description(value));
        }
        return this;
    }
}
