package org.homespine.checkins;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.homespine.checkins.domain.CheckIn;
import org.homespine.checkins.domain.UnknownName;
import org.homespine.shared.PatientId;

/**
 * A new revision of a check-in was stored in the running transaction.
 *
 * @param unknown what it names that does not exist
 */
public record CheckInRecorded(PatientId patient, Key key, LocalDate performedOn, List<UnknownName> unknown) {

    public CheckInRecorded {
        unknown = List.copyOf(unknown);
    }

    /** What names a stored revision: the device's uuid and revision, and the hash of what it says. */
    public record Key(UUID uuid, int rev, String contentHash) {

        public static Key of(CheckIn checkIn) {
            return new Key(checkIn.uuid(), checkIn.rev(), checkIn.contentHash());
        }

        public byte[] hashBytes() {
            return HexFormat.of().parseHex(contentHash);
        }
    }
}
