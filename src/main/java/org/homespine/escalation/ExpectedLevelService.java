package org.homespine.escalation;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.homespine.escalation.Expected.Wish;
import org.homespine.escalation.domain.ExpectedLevel;
import org.homespine.identity.Acting;
import org.homespine.identity.OfCareTeam;
import org.homespine.patients.PatientService;
import org.homespine.shared.ClinicId;
import org.homespine.shared.IdSource;
import org.homespine.shared.NotFound;
import org.homespine.shared.PatientId;
import org.homespine.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the care team expects of a patient for a while, so that it raises nothing; never anything urgent. */
@Service
@Transactional
public class ExpectedLevelService {

    private static final int LONGEST_REASON = 1000;

    private final ExpectedRows rows;
    private final FindingRows findings;
    private final PatientService patients;
    private final PatientMessages messages;
    private final Review review;
    private final IdSource ids;

    ExpectedLevelService(
            ExpectedRows rows,
            FindingRows findings,
            PatientService patients,
            PatientMessages messages,
            Review review,
            IdSource ids) {
        this.rows = rows;
        this.findings = findings;
        this.patients = patients;
        this.messages = messages;
        this.review = review;
        this.ids = ids;
    }

    /** All that was ever expected, the newest first. */
    public List<Expected> of(@OfCareTeam PatientId patient) {
        return rows.of(clinic(), List.of(patient))
                .getOrDefault(patient, List.of())
                .reversed();
    }

    /** What was found of late and raised nothing, because it was expected or somebody had just dealt with it. */
    public List<FlagDetail.Reason> quiet(@OfCareTeam PatientId patient, Locale locale) {
        EscalationTexts texts = messages.texts(locale);
        return findings
                .suppressed(clinic(), patient, review.now().minus(Duration.ofDays(ExpectedLevel.MOST_DAYS)))
                .stream()
                .map(finding -> new FlagDetail.Reason(
                        finding.rule().value(),
                        finding.tier(),
                        finding.foundAt(),
                        texts.because(finding.because()),
                        texts.therapist(finding.rule()),
                        finding.evidence()))
                .toList();
    }

    /**
     * Expects a level from today on; it takes the place of an earlier one of the same measure.
     *
     * @throws Refused naming each field that cannot stand
     */
    public void expect(@OfCareTeam PatientId patient, Wish wish) {
        patients.lock(patient);
        LocalDate today =
                LocalDate.ofInstant(review.now(), patients.contact(patient).zone());
        List<Refused.Reason> reasons = reasons(wish, today);
        if (!reasons.isEmpty()) {
            throw new Refused(reasons);
        }
        ExpectedLevel level = new ExpectedLevel(wish.measure(), wish.level(), today, wish.until());
        rows.insert(
                clinic(),
                patient,
                new Expected(
                        ids.next(),
                        level,
                        wish.reason().strip(),
                        review.now(),
                        Acting.staff().account(),
                        null));
        review.changed(clinic());
    }

    private static List<Refused.Reason> reasons(Wish wish, LocalDate today) {
        List<Refused.Reason> reasons = new ArrayList<>();
        int most = wish.measure().most();
        if (wish.level() < 0 || wish.level() > most) {
            reasons.add(new Refused.Reason("level", "setting-range", List.of(0, most)));
        }
        if (wish.until().isBefore(today) || wish.until().isAfter(today.plusDays(ExpectedLevel.MOST_DAYS))) {
            reasons.add(new Refused.Reason("until", "expected-until", List.of(ExpectedLevel.MOST_DAYS)));
        }
        if (wish.reason().isBlank() || wish.reason().strip().length() > LONGEST_REASON) {
            reasons.add(new Refused.Reason("reason", "setting-reason", List.of()));
        }
        return reasons;
    }

    /** It is expected no longer. */
    public void end(@OfCareTeam PatientId patient, UUID expected) {
        if (of(patient).stream().noneMatch(each -> each.id().equals(expected))) {
            throw new NotFound();
        }
        rows.end(clinic(), expected, Acting.staff().account(), review.now());
        review.changed(clinic());
    }

    private static ClinicId clinic() {
        return Acting.current().clinic();
    }
}
