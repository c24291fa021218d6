package org.homespine.patientportal;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * The page of the link in a mail, without a script: one button before, one line after. It is the same for every link, and
 * for what is none.
 */
@Component
class StopPage {

    /** The form has no address of its own: it goes to that of the page. Its field is the one that mailboxes send. */
    private static final String FORM = """
            <form method="post">
            <input type="hidden" name="List-Unsubscribe" value="One-Click">
            <p><button class="primary">%s</button></p>
            </form>""";

    private static final String PAGE = """
            <!doctype html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <title>%s</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="robots" content="noindex">
            <link rel="stylesheet" href="/my/styles.css">
            </head>
            <body>
            <main class="narrow">
            <h1>%s</h1>
            %s
            </main>
            </body>
            </html>
            """;

    private final MessageSource texts;

    StopPage(MessageSource texts) {
        this.texts = texts;
    }

    String asking(Locale language) {
        return page(
                language,
                text(language, "title"),
                paragraph(text(language, "ask")) + FORM.formatted(escaped(text(language, "button"))));
    }

    String done(Locale language) {
        return page(
                language,
                text(language, "done"),
                paragraph(text(language, "done-more")) + paragraph(text(language, "again")));
    }

    String waiting(Locale language) {
        return page(language, text(language, "title"), paragraph(text(language, "wait")));
    }

    private static String page(Locale language, String title, String content) {
        return PAGE.formatted(language.getLanguage(), escaped(title), escaped(title), content);
    }

    private static String paragraph(String text) {
        return "<p>" + escaped(text) + "</p>\n";
    }

    private String text(Locale language, String key) {
        return texts.getMessage("reminders.stop." + key, null, language);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
