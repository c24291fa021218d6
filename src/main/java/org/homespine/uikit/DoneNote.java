package org.homespine.uikit;

import com.vaadin.flow.component.html.Paragraph;

/** Says what was just done, where it was done, and takes the focus: the button that was pressed may be gone with it. */
public class DoneNote extends Paragraph {

    public DoneNote() {
        addClassName("done-note");
        getElement().setAttribute("tabindex", "-1");
        setVisible(false);
    }

    public void say(String text) {
        setText(text);
        setVisible(true);
        // A dialog that closes gives the focus back to what opened it, which may be gone too: this comes after it.
        getElement().executeJs("setTimeout(() => this.focus())");
    }

    public void clear() {
        setVisible(false);
    }
}
