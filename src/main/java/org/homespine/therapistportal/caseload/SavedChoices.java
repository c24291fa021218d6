package org.homespine.therapistportal.caseload;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.homespine.identity.SavedFilter;
import org.homespine.uikit.Refusals;
import org.jspecify.annotations.Nullable;

/** A person's saved filters: choosing one, saving what is shown, forgetting one. */
class SavedChoices extends FlexLayout {

    private static final int LONGEST = 60;

    private final Select<SavedFilter> saved = new Select<>();
    private final Button drop = new Button(getTranslation("caseload.filter.drop"));
    private final Button keep = new Button(getTranslation("caseload.filter.save"));
    private final transient Supplier<List<SavedFilter>> own;

    /**
     * The choice among one's own.
     *
     * @param shown the query that shows what is shown now
     * @param save saves it under a name; may throw {@code Refused}
     * @param chosen told of the filter that was chosen
     */
    SavedChoices(
            Supplier<List<SavedFilter>> own,
            Supplier<String> shown,
            BiFunction<String, String, SavedFilter> save,
            Consumer<String> forget,
            Consumer<SavedFilter> chosen) {
        this.own = own;
        addClassName("row");
        saved.setLabel(getTranslation("caseload.filter.saved"));
        saved.setItemLabelGenerator(SavedFilter::name);
        saved.addValueChangeListener(event -> {
            drop.setVisible(event.getValue() != null);
            if (event.isFromClient() && event.getValue() != null) {
                chosen.accept(event.getValue());
            }
        });
        drop.setVisible(false);
        drop.addClickListener(event -> {
            forget.accept(saved.getValue().name());
            reload(null);
            if (saved.isVisible()) {
                saved.focus();
            } else {
                keep.focus();
            }
        });
        keep.addClickListener(event -> naming(name -> reload(save.apply(name, shown.get()))));
        add(saved, keep, drop);
        reload(null);
    }

    private void reload(@Nullable SavedFilter now) {
        List<SavedFilter> filters = own.get();
        saved.setItems(filters);
        saved.setVisible(!filters.isEmpty());
        saved.setValue(now);
    }

    /** What is shown is no more what was saved. */
    void changed() {
        saved.clear();
    }

    private void naming(Consumer<String> save) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("caseload.filter.save"));
        Refusals refusals = new Refusals();
        TextField name = refusals.field("name", new TextField(getTranslation("caseload.filter.name")));
        name.setMaxLength(LONGEST);
        name.setWidthFull();
        Button done = new Button(getTranslation("caseload.filter.keep"), event -> {
            if (refusals.attempt(() -> save.accept(name.getValue()))) {
                dialog.close();
            }
        });
        done.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.add(refusals, name);
        dialog.getFooter().add(new Button(getTranslation("caseload.filter.not"), event -> dialog.close()), done);
        dialog.open();
        name.focus();
    }
}
