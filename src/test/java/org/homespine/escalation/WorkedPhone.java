package org.homespine.escalation;

import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homespine.checkins.domain.Answers;
import org.homespine.escalation.domain.CaseTable.WorkedCase;
import org.homespine.escalation.domain.CheckInVersion;
import org.homespine.identity.Acting;
import org.homespine.identity.Clinics.Clinic;
import org.homespine.patientportal.Phone;
import org.homespine.patients.PatientService;
import org.homespine.shared.BindableClock;
import org.homespine.shared.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The phone of a worked case's patient: sends what arrives, each check-in at the moment at which it does. */
final class WorkedPhone {

    private final Phone phone;
    private final JsonMapper json;

    WorkedPhone(WebApplicationContext context, JsonMapper json, String address) {
        this.phone = new Phone(context, json, address);
        this.json = json;
    }

    /** What the phone is told. */
    record Answer(JsonNode json) {

        Optional<JsonNode> message() {
            return json.hasNonNull("message") ? Optional.of(json.get("message")) : Optional.empty();
        }
    }

    void signIn(WorkedCase worked, Clinic clinic, PatientId patient, PatientService patients) {
        Instant before = receivedAt(WorkedPatients.arriving(worked).getFirst()).minusSeconds(60);
        BindableClock.at(before, () -> {
            String code = Acting.as(clinic.desk(), () -> patients.issueSignInCode(patient))
                    .code();
            try {
                phone.signIn(code, 1970);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    /** Sends all that arrives, in order; gives the last answer. */
    Answer sendAll(WorkedCase worked) {
        return WorkedPatients.arriving(worked).stream()
                .map(checkIn -> send(worked, checkIn))
                .reduce((one, later) -> later)
                .orElseThrow();
    }

    /** Sends a check-in, and the answer to its question where the table has one; gives the last answer to the phone. */
    Answer send(WorkedCase worked, CheckInVersion checkIn) {
        UUID uuid = WorkedPatients.uuid(worked, checkIn);
        Answer answer = post("/api/patient/check-ins", entry(uuid, checkIn), receivedAt(checkIn));
        CheckInVersion.FollowUp followUp = checkIn.followUp();
        if (followUp == null || followUp.at() == null || followUp.em() == null) {
            return answer;
        }
        return post(
                "/api/patient/check-ins/" + uuid + "/" + checkIn.rev() + "/follow-up",
                Map.of("uuid", UUID.randomUUID().toString(), "em", codes(followUp.em()), "sentAt", utc(followUp.at())),
                followUp.at());
    }

    private Answer post(String path, Map<String, ?> body, Instant moment) {
        return BindableClock.at(moment, () -> {
            try {
                return new Answer(json.readTree(phone.send(path, body)
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString()));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    /** The table leaves the entry at the time of judging, which with an answer to its note lies after that answer. */
    private static Instant receivedAt(CheckInVersion checkIn) {
        CheckInVersion.FollowUp followUp = checkIn.followUp();
        return followUp == null || followUp.at() == null
                ? checkIn.receivedAt()
                : followUp.at().minusSeconds(60);
    }

    private static Map<String, @Nullable Object> entry(UUID uuid, CheckInVersion checkIn) {
        Answers answers = checkIn.answers();
        Map<String, @Nullable Object> entry = Phone.entry();
        entry.put("uuid", uuid.toString());
        entry.put("rev", checkIn.rev());
        entry.put("performedOn", checkIn.performedOn().toString());
        entry.put("enteredAt", utc(checkIn.followUp() == null ? checkIn.enteredAt() : receivedAt(checkIn)));
        entry.put("sentAt", utc(receivedAt(checkIn)));
        entry.put("zone", "Europe/London");
        entry.put("pain", answers.pain());
        entry.put("during", answers.during());
        entry.put("settled", code(answers.settled()));
        entry.put("reach", answers.reach());
        entry.put("side", code(answers.side()));
        entry.put("numb", code(answers.numb()));
        entry.put("tingle", code(answers.tingle()));
        entry.put("weak", code(answers.weak()));
        entry.put("heelToe", code(answers.heelToe()));
        entry.put("em", answers.em() == null ? null : codes(answers.em()));
        entry.put("gen", answers.gen() == null ? null : codes(answers.gen()));
        entry.put("restRelief", code(answers.restRelief()));
        entry.put("done", code(answers.done()));
        entry.put("unitsDone", answers.unitsDone());
        entry.put("ratio", answers.ratio());
        entry.put("exercisesDone", codes(answers.exercisesDone()));
        entry.put(
                "exerciseStops",
                answers.exerciseStops().stream()
                        .map(stop -> Map.of(
                                "exercise",
                                stop.exercise().value(),
                                "reason",
                                stop.reason().code()))
                        .toList());
        entry.put("newCondition", code(answers.newCondition()));
        entry.put("grc", answers.grc());
        entry.put("psfs", answers.psfs());
        entry.put("note", answers.note());
        entry.put("contact", answers.contact());
        entry.put("programVersion", 1);
        return entry;
    }

    private static @Nullable String code(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static List<String> codes(Collection<?> values) {
        return values.stream().map(Object::toString).toList();
    }

    private static String utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).toString();
    }
}
