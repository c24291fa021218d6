package org.homespine.therapistportal.caseload;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.shared.Registration;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.homespine.escalation.CaseloadRow;
import org.homespine.escalation.domain.Tier;
import org.homespine.uikit.TierSign;

/** The list of patients: a row each with columns, or one card each where there is no room for columns. */
class CaseloadGrid extends Grid<CaseloadRow> {

    private static final int NARROW = 600;
    private static final String FLAGS =
            CaseloadWords.TIERS.stream().map(CaseloadGrid::flags).collect(Collectors.joining());

    private final Column<CaseloadRow> card;

    CaseloadGrid(GrowingRows rows, CaseloadWords words) {
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        addClassName("caseload");
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", getTranslation("patients.title"));
        addColumn(LitRenderer.<CaseloadRow>of("""
                        <a href="/patients/${item.id}">${item.name}</a><br /><span class="quiet">${item.born}</span>
                        """)
                        .withProperty("id", row -> row.patient().toString())
                        .withProperty("name", CaseloadRow::fullName)
                        .withProperty("born", words::born))
                .setHeader(getTranslation("caseload.column.name"))
                .setFlexGrow(2)
                .setWidth("10rem");
        addColumn(withFlags(LitRenderer.of(FLAGS), words))
                .setKey("flags")
                .setHeader(getTranslation("caseload.column.flags"))
                .setWidth("8.5rem");
        text("program", "6rem", words::program, row -> false);
        text("silence", "5.5rem", words::silence, words::isSilent);
        text("done", "7.5rem", words::done, words::isLow);
        text("pain", "7rem", words::pain, row -> row.painTrend() == CaseloadRow.PainTrend.RISING);
        text("review", "6.5rem", words::review, words::isReviewDue);
        text("clearance", "6.5rem", words::clearance, words::isEnding);
        text("reviewer", "8rem", words::reviewer, row -> !row.watched());
        card = addColumn(withFlags(
                        LitRenderer.<CaseloadRow>of("<a href=\"/patients/${item.id}\">${item.name}</a> "
                                        + "<span class=\"quiet\">${item.born}</span><div class=\"tight-row\">" + FLAGS
                                        + "</div>${item.facts.map((fact) => html`<div>${fact}</div>`)}")
                                .withProperty("id", row -> row.patient().toString())
                                .withProperty("name", CaseloadRow::fullName)
                                .withProperty("born", words::born)
                                .withProperty("facts", words::facts),
                        words))
                .setHeader(getTranslation("patients.title"));
        fit(Integer.MAX_VALUE);
        setItems(query -> rows.from(query.getOffset(), query.getLimit()));
        setEmptyStateText(getTranslation("caseload.nobody-fits"));
    }

    /** Shape, number and word of a tier, where it has an open flag. */
    private static String flags(Tier tier) {
        return "${item." + tier + " ? html`<div class=\"tier tier-"
                + tier.name().toLowerCase(Locale.ROOT)
                + "\"><svg viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"" + TierSign.shape(tier.name())
                + "\"></path></svg><span>${item." + tier + "}</span></div>` : ''}";
    }

    private static LitRenderer<CaseloadRow> withFlags(LitRenderer<CaseloadRow> renderer, CaseloadWords words) {
        CaseloadWords.TIERS.forEach(tier -> renderer.withProperty(tier.name(), row -> words.flags(row, tier)));
        return renderer;
    }

    /** What calls for somebody is in bold; the words say it too. */
    private void text(String column, String width, Function<CaseloadRow, String> text, Predicate<CaseloadRow> strong) {
        addColumn(LitRenderer.<CaseloadRow>of("<span class=${item.weight}>${item.text}</span>")
                        .withProperty("text", text::apply)
                        .withProperty("weight", row -> strong.test(row) ? "strong" : ""))
                .setHeader(getTranslation("caseload.column." + column))
                .setWidth(width);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        Registration resizing =
                attached.getUI().getPage().addBrowserWindowResizeListener(event -> fit(event.getWidth()));
        addDetachListener(detached -> {
            resizing.remove();
            detached.unregisterListener();
        });
        getElement().executeJs("return window.innerWidth").then(Integer.class, this::fit);
    }

    /** One card a row under {@value #NARROW} px, else columns. */
    final void fit(int width) {
        boolean narrow = width < NARROW;
        getColumns().forEach(column -> column.setVisible(column.equals(card) == narrow));
    }
}
