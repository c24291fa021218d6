package org.homespine.therapistportal.library;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.homespine.library.domain.Source;
import org.homespine.library.domain.SourceRef;
import org.homespine.uikit.Times;

/** The sources of an exercise or a page: what each is, how much evidence it has, and when it was last read again. */
class SourceList extends Section {

    SourceList(List<SourceRef> refs, List<Source> sources, LibraryWords words, Times times) {
        UnorderedList list = new UnorderedList();
        for (SourceRef ref : refs) {
            sources.stream()
                    .filter(source -> source.id().equals(ref.source()))
                    .forEach(source -> list.add(item(ref, source, words, times)));
        }
        add(new H2(getTranslation("exercise.sources")), list);
    }

    private ListItem item(SourceRef ref, Source source, LibraryWords words, Times times) {
        Paragraph about = new Paragraph(words.about(source));
        about.addClassName("quiet");
        Paragraph evidence =
                new Paragraph(getTranslation("exercise.source.evidence", ref.evidence(), times.date(ref.reviewed())));
        ListItem item = new ListItem(words.title(source.id()));
        item.addClassName("source-item");
        item.add(about, evidence);
        return item;
    }
}
