package org.homespine.commands.rules;

import java.io.StringWriter;
import java.util.Locale;
import org.homespine.escalation.EscalationTexts;
import org.homespine.escalation.domain.Evaluation;
import org.homespine.escalation.domain.Finding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes what the rules said as one line of JSON, in English. */
record ResultLine(EscalationTexts texts) {

    private static final JsonFactory JSON = new JsonFactory();

    String of(String id, Evaluation evaluation) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            json.writeStringProperty("id", id);
            json.writeArrayPropertyStart("findings");
            evaluation.findings().forEach(finding -> write(finding, json));
            json.writeEndArray();
            json.writeStringProperty(
                    "programState", evaluation.programState().name().toLowerCase(Locale.ROOT));
            json.writeName("patientMessage");
            evaluation
                    .patientMessage()
                    .ifPresentOrElse(finding -> json.writeString(finding.rule().value()), json::writeNull);
            json.writeEndObject();
        }
        return line.append('\n').toString();
    }

    private void write(Finding finding, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("rule", finding.rule().value());
        json.writeStringProperty("tier", finding.tier().name());
        json.writeStringProperty("family", finding.family().name());
        json.writeStringProperty("because", texts.because(finding.because()));
        json.writeArrayPropertyStart("evidence");
        finding.evidence().forEach(ref -> json.writeString(ref.toString()));
        json.writeEndArray();
        json.writeBooleanProperty("suppressed", finding.suppressed());
        json.writeEndObject();
    }
}
