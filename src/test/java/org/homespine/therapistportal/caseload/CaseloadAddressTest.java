package org.homespine.therapistportal.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.Set;
import java.util.UUID;
import org.homespine.escalation.CaseloadFilter;
import org.homespine.escalation.CaseloadFilter.Need;
import org.homespine.escalation.CaseloadFilter.Order;
import org.homespine.escalation.CaseloadRow.Course;
import org.homespine.shared.AccountId;
import org.junit.jupiter.api.Test;

class CaseloadAddressTest {

    @Test
    void whatIsWrittenIsReadAgain() {
        CaseloadFilter filter = new CaseloadFilter(
                "o'neill & <b>",
                Set.of(Need.SILENT, Need.FLAGGED),
                Course.PAUSED,
                new AccountId(new UUID(7, 1)),
                true,
                Order.PAIN);

        String address = CaseloadAddress.written(filter).getQueryString();

        assertThat(CaseloadAddress.read(QueryParameters.fromString(address))).isEqualTo(filter);
        assertThat(address).doesNotContain("<");
    }

    @Test
    void allPatientsHaveTheBareAddress() {
        assertThat(CaseloadAddress.written(CaseloadFilter.ALL).getQueryString()).isEmpty();
        assertThat(CaseloadAddress.read(QueryParameters.empty())).isEqualTo(CaseloadFilter.ALL);
    }

    @Test
    void choicesThatDoNotExistAreLeftOut() {
        assertThat(CaseloadAddress.read(QueryParameters.fromString(
                        "need=everything&program=flying&reviewer=nobody&first=last&other=x")))
                .isEqualTo(CaseloadFilter.ALL);
    }
}
