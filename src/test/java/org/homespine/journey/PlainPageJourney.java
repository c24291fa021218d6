package org.homespine.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The patient app's page in a browser that runs no scripts, from the files as they are delivered. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlainPageJourney {

    private final Chromium chromium = new Chromium();

    @AfterAll
    void itIsClosed() {
        chromium.close();
    }

    @Test
    void whoseBrowserRunsNoScriptsIsToldWhenToGetHelpAndNotBeforeTheAppHadTimeToStart() {
        Page page = chromium.openWithoutScripts().pages().getFirst();
        page.route("http://localhost:1/**", route -> {
            String path = URI.create(route.request().url()).getPath();
            String file = path.equals("/my/") ? "index.html" : path.substring("/my/".length());
            route.fulfill(new Route.FulfillOptions().setPath(Path.of("frontend", file)));
        });
        page.navigate("http://localhost:1/my/");
        Locator english =
                page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Get help now if you have:"));

        assertThat(english).isHidden();
        assertThat(english).isVisible();
        assertThat(page.getByText("numbness between your legs")).isVisible();
        assertThat(page.getByText("entumecimiento entre las piernas")).isVisible();
        assertThat(page.getByText("Use your printed sheet")).isVisible();
    }
}
