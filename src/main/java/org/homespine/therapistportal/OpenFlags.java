package org.homespine.therapistportal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.homespine.escalation.FlagSummary;
import org.homespine.escalation.QueuedFlag;
import org.homespine.escalation.ReviewService;
import org.homespine.identity.StaffService;
import org.homespine.identity.StaffSummary;
import org.homespine.patients.PatientContact;
import org.homespine.patients.PatientService;
import org.homespine.shared.AccountId;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The open flags of the patients whom the caller may see, with the names that lists show. */
@Component
public class OpenFlags {

    private final ReviewService review;
    private final PatientService patients;
    private final StaffService staff;

    OpenFlags(ReviewService review, PatientService patients, StaffService staff) {
        this.review = review;
        this.patients = patients;
        this.staff = staff;
    }

    /**
     * An open flag of a named patient.
     *
     * @param acknowledgedBy the name of whoever took it on; empty while nobody has
     */
    public record OpenFlag(QueuedFlag queued, PatientContact patient, String acknowledgedBy) {

        public FlagSummary flag() {
            return queued.flag();
        }

        /** Where it is reviewed. */
        public String address() {
            return "review/" + flag().patient() + "/" + flag().id();
        }
    }

    /** All of them, the highest tier first, then by deadline. */
    public List<OpenFlag> list() {
        List<QueuedFlag> open = review.worklist(Locale.UK);
        Map<PatientId, PatientContact> contacts = patients.contacts(
                open.stream().map(queued -> queued.flag().patient()).distinct().toList());
        Map<AccountId, String> names = names();
        return open.stream()
                .filter(queued -> contacts.containsKey(queued.flag().patient()))
                .map(queued -> new OpenFlag(
                        queued,
                        Objects.requireNonNull(contacts.get(queued.flag().patient())),
                        name(names, queued.flag().acknowledgedBy())))
                .toList();
    }

    private Map<AccountId, String> names() {
        return staff.staff().stream().collect(Collectors.toMap(StaffSummary::id, StaffSummary::name));
    }

    private static String name(Map<AccountId, String> names, @Nullable AccountId account) {
        return account == null ? "" : names.getOrDefault(account, "");
    }
}
