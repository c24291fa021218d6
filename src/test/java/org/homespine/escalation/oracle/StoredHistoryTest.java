package org.homespine.escalation.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.homespine.escalation.domain.History;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What was known of a patient is read from its stored form as it was. */
class StoredHistoryTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void theFactsOfAHistoryAreReadAsTheyWereWritten() {
        LongStream.range(0, 1_220).forEach(seed -> {
            History facts = RandomHistories.meeting(seed).history().withCheckIns(List.of());

            assertThat(JSON.readValue(JSON.writeValueAsString(facts), History.class))
                    .as("seed %s", seed)
                    .isEqualTo(facts);
        });
    }
}
