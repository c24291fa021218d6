package org.homespine.therapistportal.caseload;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.homespine.escalation.CaseloadFilter;
import org.homespine.escalation.CaseloadFilter.Need;
import org.homespine.escalation.CaseloadFilter.Order;
import org.homespine.escalation.CaseloadRow.Course;
import org.homespine.shared.AccountId;

/** A filter as an address has it; a choice that does not exist is left out. */
final class CaseloadAddress {

    private static final String NAME = "q";
    private static final String NEED = "need";
    private static final String COURSE = "program";
    private static final String REVIEWER = "reviewer";
    private static final String CLOSED = "closed";
    private static final String ORDER = "first";

    private CaseloadAddress() {}

    static CaseloadFilter read(QueryParameters address) {
        Set<Need> needs = address.getParameters(NEED).stream()
                .flatMap(need -> named(Need.values(), need).stream())
                .collect(Collectors.toUnmodifiableSet());
        return new CaseloadFilter(
                address.getSingleParameter(NAME).orElse(""),
                needs,
                address.getSingleParameter(COURSE)
                        .flatMap(course -> named(Course.values(), course))
                        .orElse(null),
                address.getSingleParameter(REVIEWER)
                        .flatMap(CaseloadAddress::account)
                        .orElse(null),
                address.getSingleParameter(CLOSED).isPresent(),
                address.getSingleParameter(ORDER)
                        .flatMap(order -> named(Order.values(), order))
                        .orElse(Order.NAME));
    }

    static QueryParameters written(CaseloadFilter filter) {
        Map<String, List<String>> address = new LinkedHashMap<>();
        if (!filter.name().isBlank()) {
            address.put(NAME, List.of(filter.name()));
        }
        if (!filter.needs().isEmpty()) {
            address.put(
                    NEED,
                    filter.needs().stream().sorted().map(CaseloadAddress::name).toList());
        }
        if (filter.course() != null) {
            address.put(COURSE, List.of(name(filter.course())));
        }
        if (filter.reviewer() != null) {
            address.put(REVIEWER, List.of(filter.reviewer().toString()));
        }
        if (filter.closed()) {
            address.put(CLOSED, List.of("yes"));
        }
        if (filter.order() != Order.NAME) {
            address.put(ORDER, List.of(name(filter.order())));
        }
        return new QueryParameters(address);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Arrays.stream(values).filter(value -> name(value).equals(name)).findFirst();
    }

    private static Optional<AccountId> account(String id) {
        try {
            return Optional.of(AccountId.of(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
