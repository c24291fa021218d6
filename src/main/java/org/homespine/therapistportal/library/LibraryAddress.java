package org.homespine.therapistportal.library;

import com.vaadin.flow.router.QueryParameters;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homespine.library.domain.Facet;
import org.homespine.library.domain.LibraryQuery;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;

/** What the library screen shows, as its address has it: words, chosen facets, for which patient, and which page. */
record LibraryAddress(
        String text,
        Map<Facet, Set<String>> chosen,
        @Nullable PatientId patient,
        int page) {

    private static final String TEXT = "q";
    private static final String PATIENT = "patient";
    private static final String PAGE = "page";

    static LibraryAddress of(QueryParameters parameters) {
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            List<String> values = parameters.getParameters(name(facet));
            if (!values.isEmpty()) {
                chosen.put(facet, Set.copyOf(values));
            }
        }
        return new LibraryAddress(
                parameters.getSingleParameter(TEXT).orElse(""),
                chosen,
                parameters
                        .getSingleParameter(PATIENT)
                        .flatMap(LibraryAddress::patient)
                        .orElse(null),
                parameters
                        .getSingleParameter(PAGE)
                        .flatMap(LibraryAddress::page)
                        .orElse(1));
    }

    /** The address that a bookmark keeps; what is not chosen is left out. */
    String written() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (!text.isBlank()) {
            parameters.put(TEXT, List.of(text));
        }
        chosen.forEach((facet, values) ->
                parameters.put(name(facet), values.stream().sorted().toList()));
        if (patient != null) {
            parameters.put(PATIENT, List.of(patient.toString()));
        }
        if (page > 1) {
            parameters.put(PAGE, List.of(Integer.toString(page)));
        }
        String query = new QueryParameters(parameters).getQueryString();
        return query.isEmpty() ? "library" : "library?" + query;
    }

    LibraryQuery query() {
        return new LibraryQuery(text, chosen, Set.of());
    }

    private static String name(Facet facet) {
        return facet.name().toLowerCase(Locale.ROOT);
    }

    /** An id that is none is left out like any other choice that does not exist. */
    private static Optional<PatientId> patient(String id) {
        try {
            return Optional.of(PatientId.of(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> page(String number) {
        return number.matches("[1-9][0-9]{0,3}") ? Optional.of(Integer.valueOf(number)) : Optional.empty();
    }
}
