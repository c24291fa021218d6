package org.homespine.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

/** What stands on a page, by the whole name that a screen reader says. */
public final class OnPage {

    private OnPage() {}

    public static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, named(name));
    }

    public static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }
}
