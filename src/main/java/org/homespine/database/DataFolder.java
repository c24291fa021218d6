package org.homespine.database;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.homespine.database.DatabaseAccess.Login;

/**
 * The folder that holds everything of one installation: server, cluster, log and passwords. Only one process holds it at
 * a time; everything in it is for its owner alone.
 */
final class DataFolder implements AutoCloseable {

    /** Static, so that no lock is lost to the garbage collector: a collected channel gives its lock up. */
    private static final Map<Path, FileChannel> LOCKS = new ConcurrentHashMap<>();

    private final Path folder;

    private DataFolder(Path folder) {
        this.folder = folder;
    }

    static DataFolder lock(Path wanted) {
        Path folder = create(wanted);
        try {
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new StartRefused("Another Homespine is running on the data folder " + folder
                        + ": stop it, or set HOMESPINE_DATA to another folder.");
            }
            LOCKS.put(folder, channel);
            return new DataFolder(folder);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private static Path create(Path wanted) {
        try {
            Files.createDirectories(wanted);
            Path folder = wanted.toRealPath();
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            return folder;
        } catch (IOException e) {
            throw unwritable(wanted.toAbsolutePath(), e);
        }
    }

    private static StartRefused unwritable(Path folder, IOException cause) {
        return new StartRefused(
                "The data folder " + folder + " cannot be written ("
                        + cause.getClass().getSimpleName()
                        + "): give it to this user, or set HOMESPINE_DATA to another folder.",
                cause);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ignored) {
            return false; // held by this very process
        }
    }

    Path cluster() {
        return folder.resolve("postgresql");
    }

    Path programs() {
        return folder.resolve("programs");
    }

    Path log() throws IOException {
        return Files.createDirectories(folder.resolve("log"));
    }

    /** The login of one of our roles, made on first use and kept; every role has its own password. */
    Login login(String role, SecureRandom random) throws IOException {
        Path file = folder.resolve("passwords");
        Properties passwords = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                passwords.load(reader);
            }
        }
        if (passwords.getProperty(role) == null) {
            byte[] secret = new byte[24];
            random.nextBytes(secret);
            passwords.setProperty(role, HexFormat.of().formatHex(secret));
            store(passwords, file);
        }
        return new Login(role, passwords.getProperty(role));
    }

    private void store(Properties passwords, Path file) throws IOException {
        Path fresh = secretFile("passwords");
        try (Writer writer = Files.newBufferedWriter(fresh)) {
            passwords.store(writer, null);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** An empty file that only this user can read. */
    Path secretFile(String name) throws IOException {
        return Files.createTempFile(
                folder, name, "", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    @Override
    public void close() {
        FileChannel channel = LOCKS.remove(folder);
        if (channel == null) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("the lock of " + folder + " could not be released", e);
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
