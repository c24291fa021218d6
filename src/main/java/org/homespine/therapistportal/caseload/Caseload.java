package org.homespine.therapistportal.caseload;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.homespine.escalation.CaseloadFilter;
import org.homespine.escalation.CaseloadService;
import org.homespine.identity.Role;
import org.homespine.identity.SavedFilters;
import org.homespine.identity.StaffService;
import org.homespine.identity.StaffSummary;
import org.homespine.therapistportal.ClinicTimes;
import org.springframework.stereotype.Component;

/** Makes the list of patients for clinicians: what is known of each, narrowed and ordered as they choose. */
@Component
class Caseload {

    private final CaseloadService caseload;
    private final SavedFilters saved;
    private final StaffService staff;
    private final ClinicTimes times;

    Caseload(CaseloadService caseload, SavedFilters saved, StaffService staff, ClinicTimes times) {
        this.caseload = caseload;
        this.saved = saved;
        this.staff = staff;
        this.times = times;
    }

    /** @param chosen told of the address of each choice */
    Part part(Consumer<QueryParameters> chosen) {
        return new Part(chosen);
    }

    /** The list with its fields. */
    final class Part extends Div {

        private final transient Consumer<QueryParameters> chosen;
        private final transient GrowingRows rows;
        private final CaseloadFields fields;
        private final SavedChoices choices;
        private final CaseloadGrid grid;
        private transient CaseloadFilter filter = CaseloadFilter.ALL;

        private Part(Consumer<QueryParameters> chosen) {
            this.chosen = chosen;
            List<StaffSummary> people = staff.staff();
            rows = new GrowingRows((key, limit) -> caseload.page(filter, key, limit));
            fields = new CaseloadFields(
                    people.stream()
                            .filter(person -> person.role() != Role.FRONT_DESK)
                            .toList(),
                    this::choose);
            choices = new SavedChoices(
                    saved::own,
                    () -> CaseloadAddress.written(filter).getQueryString(),
                    saved::save,
                    saved::drop,
                    each -> {
                        show(CaseloadAddress.read(QueryParameters.fromString(each.query())));
                        chosen.accept(CaseloadAddress.written(filter));
                    });
            grid = new CaseloadGrid(
                    rows,
                    new CaseloadWords(
                            this,
                            people.stream().collect(Collectors.toMap(StaffSummary::id, StaffSummary::name)),
                            caseload.lines(),
                            times.now()));
            add(choices, fields, grid);
        }

        private void choose(CaseloadFilter other) {
            filter = other;
            reload();
            choices.changed();
            chosen.accept(CaseloadAddress.written(other));
        }

        void show(CaseloadFilter other) {
            filter = other;
            fields.show(other);
            reload();
        }

        /** Looks again, as far down as it is asked for. */
        void reload() {
            rows.forget();
            grid.getDataProvider().refreshAll();
        }
    }
}
