package org.homespine.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.SoftAssertions;

/** A page used by its keys alone; wherever the focus comes by, it has to be seen there. */
record Keyboard(Page page) {

    private static final int MOST_STOPS = 150;

    /** What has the focus, the parts of components too; its outline may be drawn by a part around it. */
    private static final String FOCUSED = """
            () => {
              let at = document.activeElement;
              while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
              const up = (each) => each.assignedSlot ?? each.parentElement ?? each.getRootNode().host;
              const drawn = ({ outlineStyle, outlineWidth, boxShadow }) =>
                (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
              let ring = false;
              for (let each = at, far = 0; each && far < 6 && !ring; each = up(each), far++) {
                ring = drawn(getComputedStyle(each)) || drawn(getComputedStyle(each, '::before'))
                  || drawn(getComputedStyle(each, '::after'));
              }
              const { top, bottom, left, right } = at.getBoundingClientRect();
              const onScreen = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
              const name = `${at.localName} ${at.getAttribute('aria-label') ?? at.textContent.trim().slice(0, 40)}`;
              return at === document.body ? 'nothing' : ring && onScreen ? 'seen' : `${name}: not seen`;
            }""";

    /** Goes on until this has the focus. */
    void to(Locator wanted) {
        to(wanted, "Tab");
    }

    /** Goes back until this has the focus. */
    void backTo(Locator wanted) {
        to(wanted, "Shift+Tab");
    }

    private void to(Locator wanted, String key) {
        assertThat(wanted).isVisible();
        SoftAssertions stops = new SoftAssertions();
        for (int stop = 0; stop < MOST_STOPS && !has(wanted); stop++) {
            page.keyboard().press(key);
            stops.assertThat(focus())
                    .as("the focus at stop " + stop)
                    .isNotEqualTo("nothing")
                    .endsWith("seen")
                    .doesNotContain("not seen");
        }
        assertThat(has(wanted)).as("reached by " + key + ": " + wanted).isTrue();
        stops.assertAll();
    }

    private static boolean has(Locator wanted) {
        return (boolean) wanted.evaluate("each => each.matches(':focus, :focus-within')");
    }

    private String focus() {
        return (String) page.evaluate(FOCUSED);
    }

    /** Goes to it and presses Enter. */
    void press(Locator wanted) {
        to(wanted);
        enter();
    }

    void enter() {
        page.keyboard().press("Enter");
    }

    void type(String text) {
        page.keyboard().type(text);
    }

    /** Opens a list of choices and takes one. */
    void choose(Locator list, String choice) {
        to(list);
        enter();
        Locator wanted = page.getByRole(
                AriaRole.OPTION, new Page.GetByRoleOptions().setName(choice).setExact(true));
        assertThat(wanted).isVisible();
        for (int steps = 0; steps < MOST_STOPS && !has(wanted); steps++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(has(wanted)).as("reached by ArrowDown: " + choice).isTrue();
        enter();
        assertThat(wanted).not().isVisible();
    }

    /** Types in place of all that the field has. */
    void retype(String text) {
        page.keyboard().press("Control+a");
        type(text);
    }

    /** Types a day in place of another; the calendar that opens meanwhile closes with Enter, and hides the page no more. */
    void date(String day) {
        retype(day);
        Locator hidden = page.locator("header[aria-hidden], main[aria-hidden], #content [aria-hidden] button");
        Locator calendar = page.locator("vaadin-month-calendar:visible");
        assertThat(calendar).not().hasCount(0);
        enter();
        assertThat(calendar).hasCount(0);
        assertThat(hidden).hasCount(0);
    }

    /** That the focus has gone there, and is seen. */
    void assertAt(Locator wanted) {
        assertThat(wanted).isVisible();
        page.waitForCondition(() -> has(wanted));
        assertThat(focus()).isEqualTo("seen");
    }
}
