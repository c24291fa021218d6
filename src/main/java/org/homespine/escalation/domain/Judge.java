package org.homespine.escalation.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.homespine.library.domain.Screening;

/** Finds where a rule is met in a history; for check-ins, only hits with an arriving check-in in their evidence. */
@FunctionalInterface
public interface Judge {

    /** How every rule is judged; the publish stop only with a screening, see {@link #with}. */
    Judge SHIPPED = (rule, file) -> switch (rule) {
        case OneCheckInRule one -> onOneCheckIn(one, file);
        case AnswerRule answer -> onAnswers(answer, file);
        case TrendRule trend -> TrendJudge.hits(trend, file);
        case SessionRule session -> SessionJudge.hits(session, file);
        case WindowRule window -> WindowJudge.hits(window, file);
        case CancerWithWarning warning -> CancerJudge.hits(warning, file);
        case DoingLess less -> FunctionJudge.hits(less, file);
        case TooMuchWithReaction reaction -> ReactionJudge.hits(reaction, file);
        case ExercisedWhilePaused paused -> PauseJudge.hits(paused, file);
        case WarningWordsUnanswered words -> WordJudge.hits(words, file);
        case ConflictingVersions conflicting -> DataJudge.hits(conflicting, file);
        case SafetyQuestionUnanswered unanswered -> DataJudge.hits(unanswered, file);
        case FeverWithNerveSign fever -> onOneDate(fever, file);
        case SexualFunctionLost lost -> lost.hits(file).toList();
        case CrisisWords words -> WordJudge.hits(words, file);
        case NightlyRule nightly -> NightlyJudge.hits(nightly, file);
        case NotAcknowledged late -> ClockJudge.hits(late, file);
        // Silence would read as "may be published".
        case PublishStop ignored -> throw new IllegalStateException("a publish stop is judged with a screening");
    };

    /** How every rule is judged, with the library's screening for the publish stop. */
    static Judge with(Screening screening) {
        return (rule, file) ->
                rule instanceof PublishStop stop ? PublishJudge.hits(stop, screening, file) : SHIPPED.hits(rule, file);
    }

    List<Hit> hits(Rule rule, CaseFile file);

    private static List<Hit> onOneCheckIn(OneCheckInRule rule, CaseFile file) {
        Predicate when = rule.when();
        return file.logbook().arriving().stream()
                .filter(checkIn -> when.isMetBy(checkIn, file.facts()))
                .map(checkIn -> Hit.ofSymptom(
                        rule, rule.recentDays(), file.today(), List.of(checkIn), rule.because(checkIn, file.facts())))
                .toList();
    }

    private static List<Hit> onAnswers(AnswerRule rule, CaseFile file) {
        return file.logbook().arriving().stream()
                .filter(rule::isMetBy)
                .map(checkIn ->
                        Hit.ageless(rule, checkIn, rule.because(checkIn)).holding(rule.holds(checkIn)))
                .toList();
    }

    private static List<Hit> onOneDate(FeverWithNerveSign rule, CaseFile file) {
        return file.logbook().arriving().stream()
                .map(CheckInVersion::performedOn)
                .distinct()
                .flatMap(date -> onDate(rule, date, file.logbook().readOn(date, date), file))
                .toList();
    }

    private static Stream<Hit> onDate(
            FeverWithNerveSign rule, LocalDate date, List<CheckInVersion> checkIns, CaseFile file) {
        List<CheckInVersion> fever = meeting(rule.fever(), checkIns, file);
        List<CheckInVersion> nerve = meeting(rule.nerveSign(), checkIns, file);
        Set<CheckInVersion> evidence = new LinkedHashSet<>(fever);
        evidence.addAll(nerve);
        if (fever.isEmpty() || nerve.isEmpty() || evidence.stream().noneMatch(CheckInVersion::arriving)) {
            return Stream.empty();
        }
        Value signs = Value.several(nerve.stream()
                .map(checkIn -> NerveSigns.in(checkIn, file.facts()))
                .toList());
        Sentence because = Sentence.of(rule.id().value(), Value.of(date), Value.of(rule.recentDays()), signs);
        return Stream.of(Hit.ofSymptom(rule, rule.recentDays(), file.today(), List.copyOf(evidence), because));
    }

    private static List<CheckInVersion> meeting(Predicate when, Collection<CheckInVersion> checkIns, CaseFile file) {
        return checkIns.stream()
                .filter(checkIn -> when.isMetBy(checkIn, file.facts()))
                .toList();
    }
}
