package org.homespine.therapistportal.patient;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.homespine.handouts.HandoutMade;
import org.homespine.handouts.HandoutMade.Running;
import org.homespine.handouts.HandoutService;
import org.homespine.handouts.domain.Paper;
import org.homespine.handouts.domain.Variant;
import org.homespine.handouts.domain.Variant.Layout;
import org.homespine.handouts.domain.Variant.PrintSize;
import org.homespine.identity.StaffService;
import org.homespine.identity.StaffSummary;
import org.homespine.library.ExerciseLibrary;
import org.homespine.library.domain.Exercise;
import org.homespine.shared.AccountId;
import org.homespine.shared.ExerciseId;
import org.homespine.shared.PatientId;
import org.homespine.therapistportal.ClinicTimes;
import org.springframework.stereotype.Component;

/** Makes the part of the patient's page where a handout is printed, and where those that were handed out are had again. */
@Component
class HandoutSection {

    private final HandoutService handouts;
    private final ExerciseLibrary library;
    private final StaffService staff;
    private final ClinicTimes times;
    private final LinkSection links;

    HandoutSection(
            HandoutService handouts,
            ExerciseLibrary library,
            StaffService staff,
            ClinicTimes times,
            LinkSection links) {
        this.handouts = handouts;
        this.library = library;
        this.staff = staff;
        this.times = times;
        this.links = links;
    }

    Section of(PatientId patient) {
        return new Part(patient).section;
    }

    private final class Part {

        private final Section section = new Section();
        private final Select<Layout> layout = new Select<>();
        private final Select<Paper> paper = new Select<>();
        private final Select<PrintSize> print = new Select<>();
        private final Select<Integer> log = new Select<>();
        private final Anchor download = link(text("handout.download"));
        private final Anchor toPrint = link(text("handout.print"));
        private final PatientId patient;

        Part(PatientId patient) {
            this.patient = patient;
            Variant last = handouts.lastChosen();
            choices(layout, "handout.layout", last.layout(), Layout.values());
            choices(paper, "handout.paper", last.paper(), Paper.values());
            choices(print, "handout.size", last.print(), PrintSize.values());
            choices(log, "handout.log", last.logDays(), 7, 14);
            layout.setWidth("15rem");
            layout.setItemEnabledProvider(each -> each != Layout.FOUR_A_PAGE || print.getValue() != PrintSize.LARGE);
            print.addValueChangeListener(event -> fitTheLayout());
            List.of(layout, paper, print, log).forEach(each -> each.addValueChangeListener(event -> point()));
            download.getElement().setAttribute("download", true);
            opensToPrint(toPrint);
            FlexLayout chosen = new FlexLayout(layout, paper, print, log);
            chosen.addClassName("row");
            Paragraph buttons = new Paragraph(download, toPrint);
            section.add(
                    new H2(text("handout.title")), chosen, buttons, links.of(patient), new H3(text("handout.made")));
            point();
            made();
        }

        private String text(String key, Object... values) {
            return section.getTranslation(key, values);
        }

        @SafeVarargs
        private <T> void choices(Select<T> select, String key, T chosen, T... items) {
            select.setLabel(text(key));
            select.setItems(items);
            select.setItemLabelGenerator(each -> text(key + "." + each));
            select.setValue(chosen);
        }

        /** Four exercises a page leave no room for large print. */
        private void fitTheLayout() {
            if (print.getValue() == PrintSize.LARGE && layout.getValue() == Layout.FOUR_A_PAGE) {
                layout.setValue(Layout.TWO_A_PAGE);
            }
            layout.getDataProvider().refreshAll();
        }

        private void point() {
            String address = "/handouts/" + patient + "?paper=" + paper.getValue() + "&layout=" + layout.getValue()
                    + "&print=" + print.getValue() + "&log=" + log.getValue();
            download.setHref(address);
            toPrint.setHref(address + "&inline=true");
        }

        private void made() {
            List<HandoutMade> sheets = handouts.made(patient);
            if (sheets.isEmpty()) {
                section.add(new Paragraph(text("handout.none")));
                return;
            }
            UnorderedList list = new UnorderedList();
            list.addClassNames("cards", "lines");
            sheets.forEach(sheet -> list.add(card(sheet)));
            section.add(list);
        }

        private ListItem card(HandoutMade sheet) {
            String when = times.now().at(sheet.madeAt());
            Span what = new Span(text("handout.sheet", sheet.programVersion(), when, maker(sheet)));
            Span how = new Span(text(
                    "handout.how",
                    text("handout.layout." + sheet.variant().layout()),
                    text("handout.paper." + sheet.variant().paper()),
                    text("handout.size." + sheet.variant().print())));
            how.addClassName("quiet");
            Div left = new Div(new Div(what), new Div(how));
            left.addClassName("grow");
            standing(sheet).forEach(line -> {
                Div notice = new Div(line);
                notice.addClassNames("verdict", "verdict-caution");
                left.add(notice);
            });
            Anchor again = link(text("handout.again"));
            again.setHref("/handouts/" + patient + "/made/" + sheet.id());
            again.getElement().setAttribute("download", true);
            again.getElement().setAttribute("aria-label", text("handout.again-named", sheet.programVersion(), when));
            ListItem card = new ListItem(left, again);
            card.addClassName("card");
            return card;
        }

        /** What has changed since a sheet was handed out, a line each; nothing while it still holds. */
        private List<String> standing(HandoutMade sheet) {
            List<String> lines = new ArrayList<>();
            if (sheet.standing().supersededBy() > 0) {
                lines.add(text("handout.superseded", sheet.standing().supersededBy()));
            }
            if (!sheet.standing().withheld().isEmpty()) {
                lines.add(text(
                        "handout.withheld",
                        sheet.standing().withheld().stream().map(this::exercise).collect(Collectors.joining(", "))));
            }
            if (sheet.standing().program() != Running.AS_IT_SAYS) {
                lines.add(text("handout.program." + sheet.standing().program()));
            }
            return lines;
        }

        private String exercise(ExerciseId exercise) {
            return library.exercise(exercise).map(Exercise::name).orElse(exercise.value());
        }

        private String maker(HandoutMade sheet) {
            AccountId account = sheet.madeBy();
            return account == null ? text("handout.by-patient") : name(account);
        }

        private String name(AccountId account) {
            return staff.staff().stream()
                    .filter(person -> person.id().equals(account))
                    .map(StaffSummary::name)
                    .findFirst()
                    .orElse("");
        }
    }

    private static Anchor link(String text) {
        Anchor link = new Anchor("", text);
        link.setRouterIgnore(true);
        link.addClassName("button");
        return link;
    }

    /** Opens the sheet beside this page and asks the browser to print it; its own button is there where it may not. */
    private static void opensToPrint(Anchor link) {
        link.setTarget("_blank");
        link.getElement().executeJs("""
                this.addEventListener('click', (event) => {
                  const sheet = window.open(this.href, '_blank');
                  if (sheet) {
                    event.preventDefault();
                    sheet.addEventListener('load', () => sheet.print());
                  }
                });
                """);
    }
}
