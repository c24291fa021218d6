package org.homespine.identity;

import java.util.Collection;
import java.util.Optional;
import org.homespine.shared.AccountId;
import org.homespine.shared.ClinicId;
import org.homespine.shared.PatientId;

/** Who may use a record without being on its care team, for a reason and until that has ended. */
public interface RecordGrants {

    /** Why this account may use this record now, in words for the audit trail without clinical text; empty if not. */
    Optional<String> reason(ClinicId clinic, AccountId account, PatientId patient);

    /** The records that are open to this account now. */
    Collection<PatientId> openTo(ClinicId clinic, AccountId account);
}
