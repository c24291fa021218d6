package org.homespine.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a data folder holds: a clinic, or a demonstration, which may be thrown away. Never one in the other's folder. */
enum Contents {
    CLINIC,
    DEMO,
    FRESH_DEMO;

    void check(DataFolder folder) {
        boolean demo = Files.exists(marker(folder));
        if (Files.exists(folder.cluster()) && demo == (this == CLINIC)) {
            throw new StartRefused("The data folder " + folder + " holds "
                    + (demo ? "a demonstration, not a clinic" : "a clinic, not a demonstration")
                    + ": set HOMESPINE_DATA to another folder.");
        }
    }

    void mark(DataFolder folder) throws IOException {
        if (this == CLINIC) {
            Files.deleteIfExists(marker(folder));
        } else if (!Files.exists(marker(folder))) {
            Files.createFile(marker(folder));
        }
    }

    private static Path marker(DataFolder folder) {
        return folder.cluster().resolveSibling("demonstration");
    }
}
