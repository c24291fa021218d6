package org.homespine.database;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/**
 * A row of a clinic that is changed after it was stored. Its id is made by us, so whether it is new is marked: a new row
 * is inserted, never looked for first.
 */
@MappedSuperclass
public abstract class ClinicRow implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID clinicId;

    @Version
    private int version;

    @Transient
    private boolean stored;

    @SuppressWarnings("NullAway.Init") // for JPA, which fills the fields
    protected ClinicRow() {}

    protected ClinicRow(UUID id, UUID clinicId) {
        this.id = id;
        this.clinicId = clinicId;
    }

    /** Counts its changes. */
    public int revision() {
        return version;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void markStored() {
        stored = true;
    }
}
