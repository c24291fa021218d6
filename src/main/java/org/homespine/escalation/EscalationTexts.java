package org.homespine.escalation;

import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homespine.escalation.domain.Family;
import org.homespine.escalation.domain.Finding;
import org.homespine.escalation.domain.RuleId;
import org.homespine.escalation.domain.Sentence;
import org.homespine.escalation.domain.Tier;
import org.homespine.escalation.domain.Value;

/** The texts of findings, from the message bundle, for staff and for patients. Needs no running application. */
public final class EscalationTexts {

    private final Locale locale;
    private final ResourceBundle bundle;

    public EscalationTexts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "messages.escalation",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Why a rule spoke, with every value and threshold it used. */
    public String because(List<Sentence> sentences) {
        return sentences.stream()
                .map(sentence -> format(
                        "because." + sentence.key(),
                        sentence.values().stream().map(this::value).toArray()))
                .collect(Collectors.joining(" "));
    }

    /** What a therapist does about it. */
    public String therapist(RuleId rule) {
        return format("therapist." + rule);
    }

    public String tier(Tier tier) {
        return format("tier." + tier);
    }

    public String family(Family family) {
        return format("family." + family);
    }

    /** What the patient is told, with the numbers to call. */
    public String patient(Finding finding, PatientNumbers numbers, Promise promise) {
        return patient(finding.rule(), finding.tier(), finding.historic(), numbers, promise);
    }

    /** What the patient is told after a rule spoke, about a sign of long ago or of now. */
    String patient(RuleId rule, Tier tier, boolean historic, PatientNumbers numbers, Promise promise) {
        Stream<Object> promised = Stream.of(
                format(promise.today() ? "patient.call-today" : "patient.call-at-opening"),
                DateTimeFormatter.ofPattern(format("patient.date-pattern"), locale)
                        .format(promise.withinWorkDays()));
        return patient(
                historic ? "historic" : rule.value(),
                tier,
                Stream.concat(places(numbers), promised).toArray());
    }

    /** What the phone tells the patient by itself, before anything is sent; it promises nothing. */
    public String patientEmergency(RuleId rule, PatientNumbers numbers) {
        return patient(rule.value(), Tier.EMERGENCY, places(numbers).toArray());
    }

    private Stream<Object> places(PatientNumbers numbers) {
        return Stream.of(numbers.inOrder(format("patient.emergency-department")));
    }

    private String patient(String text, Tier tier, Object[] values) {
        String whenClosed = tier == Tier.URGENT ? " " + format("patient.when-closed", values) : "";
        String ofTier = "patient." + text + "." + tier;
        String key = bundle.containsKey("escalation." + ofTier) ? ofTier : "patient." + text;
        return format(key, values) + whenClosed + " " + format("patient.closing", values);
    }

    private String value(Value value) {
        return switch (value) {
            case Value.Number(long number) -> Long.toString(number);
            case Value.Decimal(var number) -> number.toPlainString();
            case Value.Day(var day) ->
                DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(day);
            case Value.Word(String key) -> format(key);
            case Value.Quote(String text) -> text;
            case Value.Several(List<Value> values) ->
                values.isEmpty()
                        ? format("answer.none")
                        : values.stream().map(this::value).collect(Collectors.joining(", "));
        };
    }

    private String format(String key, Object... values) {
        return new MessageFormat(bundle.getString("escalation." + key), locale).format(values);
    }
}
