package org.homespine.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.homespine.escalation.FindingRows.Message;
import org.homespine.escalation.PatientMessage.Call;
import org.homespine.escalation.domain.ClinicCalendar;
import org.homespine.escalation.domain.Deadlines;
import org.homespine.escalation.domain.RuleId;
import org.homespine.escalation.domain.Tier;
import org.homespine.identity.ClinicSettings;
import org.homespine.library.ExerciseLibrary;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The texts of the rules in the reader's language, with the clinic's own numbers. */
@Component
class PatientMessages {

    private static final RuleId CRISIS = new RuleId("TXT-02");

    private final MessageSource messages;
    private final ExerciseLibrary library;
    private final Map<Locale, EscalationTexts> texts = new ConcurrentHashMap<>();

    PatientMessages(MessageSource messages, ExerciseLibrary library) {
        this.messages = messages;
        this.library = library;
    }

    EscalationTexts texts(Locale locale) {
        return texts.computeIfAbsent(locale, EscalationTexts::new);
    }

    PatientMessage of(Message message, ClinicSettings clinic, Deadlines deadlines, Locale locale) {
        return new PatientMessage(
                message.rule().value(),
                message.tier(),
                text(message, clinic, deadlines, locale),
                isGrave(message.tier())
                        ? inEnglish(locale, english -> text(message, clinic, deadlines, english))
                        : null,
                calls(message.rule(), message.tier(), clinic, locale));
    }

    private String text(Message message, ClinicSettings clinic, Deadlines deadlines, Locale locale) {
        return texts(locale)
                .patient(
                        message.rule(),
                        message.tier(),
                        message.historic(),
                        numbers(clinic),
                        promise(message.judgedAt(), deadlines, Histories.calendar(clinic)));
    }

    /** A text once more in English, for beside one in a language that nobody has reviewed; null where that is not needed. */
    @Nullable
    String inEnglish(Locale locale, Function<Locale, String> text) {
        return library.safetyReview(locale).needsOriginalBeside() ? text.apply(Locale.ENGLISH) : null;
    }

    private static boolean isGrave(Tier tier) {
        return tier == Tier.EMERGENCY || tier == Tier.URGENT;
    }

    private static Promise promise(Instant judgedAt, Deadlines deadlines, ClinicCalendar clinic) {
        return new Promise(clinic.isOpenAt(judgedAt), deadlines.soon(judgedAt, clinic));
    }

    static PatientNumbers numbers(ClinicSettings clinic) {
        return new PatientNumbers(
                clinic.emergencyNumber(),
                clinic.emergencyDepartment(),
                clinic.outOfHoursNumber(),
                clinic.crisisLine(),
                clinic.usualDoctorLine(),
                clinic.name(),
                clinic.phone());
    }

    /** Always a number that answers, since nobody at the clinic may be there. */
    private List<Call> calls(RuleId rule, Tier tier, ClinicSettings clinic, Locale locale) {
        List<Call> calls = new ArrayList<>();
        if (rule.equals(CRISIS)) {
            add(calls, "crisis", clinic.crisisLine(), locale);
            add(calls, "emergency", clinic.emergencyNumber(), locale);
            return calls;
        }
        if (tier != Tier.EMERGENCY) {
            add(calls, "clinic", clinic.phone(), locale);
            add(calls, "out-of-hours", clinic.outOfHoursNumber(), locale);
        }
        add(calls, "emergency", clinic.emergencyNumber(), locale);
        return calls;
    }

    private void add(List<Call> calls, String whose, String number, Locale locale) {
        if (!number.isBlank()) {
            calls.add(new Call(messages.getMessage("escalation.call." + whose, null, locale), number));
        }
    }
}
