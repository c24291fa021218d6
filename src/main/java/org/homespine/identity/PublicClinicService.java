package org.homespine.identity;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.homespine.shared.ClinicId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What anybody may know of a clinic who has one of its links: its name and whom to call. */
@Service
public class PublicClinicService {

    private static final Pattern PUBLIC_ID = Pattern.compile("[0-9a-f]{12}");

    private final JdbcClient jdbc;
    private final ClinicService clinics;
    private final TransactionTemplate transaction;
    private final String address;

    PublicClinicService(
            JdbcClient jdbc,
            ClinicService clinics,
            TransactionTemplate transaction,
            @Value("${homespine.url:http://localhost:8080}") String address) {
        this.jdbc = jdbc;
        this.clinics = clinics;
        this.transaction = transaction;
        this.address = address;
    }

    /** A clinic as its links show it; a number is empty until the clinic has set it. */
    public record PublicClinic(String name, String phone, String emergencyNumber, String outOfHoursNumber) {}

    /** The clinic of a link; empty for what names none. */
    @ForEveryone
    public Optional<PublicClinic> named(String publicId) {
        if (!PUBLIC_ID.matcher(publicId).matches()) {
            return Optional.empty();
        }
        return jdbc.sql("select id from entry.clinic where public_id = ?")
                .param(publicId)
                .query(UUID.class)
                .optional()
                .map(id -> Acting.as(
                        new SystemActor(new ClinicId(id), "public page"),
                        () -> transaction.execute(status -> publicly(clinics.settings()))));
    }

    /** The actor's clinic, as its links show it. */
    @ForEveryone
    public PublicClinic own() {
        return publicly(clinics.settings());
    }

    /** Where the patients of the actor's clinic find the app, in words that can be typed. */
    @ForEveryone
    public String appAddress() {
        return address + "/my/";
    }

    /**
     * The same as a link that says whose it is, so that the page can name whom to call before anything else works.
     *
     * @param version of the program that it stands beside, or 0
     */
    @ForEveryone
    public String appLink(int version) {
        String publicId = jdbc.sql("select public_id from entry.clinic where id = ?")
                .param(Acting.current().clinic().value())
                .query(String.class)
                .single();
        return appAddress() + "?" + (version == 0 ? "" : "version=" + version + "&") + "clinic=" + publicId;
    }

    private static PublicClinic publicly(ClinicSettings settings) {
        return new PublicClinic(
                settings.name(), settings.phone(), settings.emergencyNumber(), settings.outOfHoursNumber());
    }
}
