package org.homespine.handouts.domain;

import java.util.List;
import java.util.Locale;

/**
 * A handout as a document: what it says, in order. All texts are plain; any text may have any character.
 *
 * @param title of the document, also on top of its first page
 * @param runningHead on top of every other page: whose handout it is
 * @param footer at the foot of every page: whom to reach
 */
public record Handout(
        String title,
        Locale language,
        Variant variant,
        String runningHead,
        String footer,
        Wording wording,
        List<Block> blocks) {

    public Handout {
        blocks = List.copyOf(blocks);
    }

    /**
     * What can be worded only when the pages are made.
     *
     * @param page with {@code {page}} and {@code {pages}} where the numbers go
     * @param missingSigns says that some signs could not be printed, with {@code {signs}} where they are named
     */
    public record Wording(String page, String missingSigns) {

        public String page(int page, int pages) {
            return this.page.replace("{page}", Integer.toString(page)).replace("{pages}", Integer.toString(pages));
        }

        public String missingSigns(String signs) {
            return missingSigns.replace("{signs}", signs);
        }
    }
}
