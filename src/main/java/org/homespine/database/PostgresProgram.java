package org.homespine.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL's programs, unpacked once from the class path into the data folder, and how to run them. */
record PostgresProgram(Path folder, Path log) {

    static PostgresProgram unpackInto(Path programs, Path log) throws IOException {
        byte[] archive = archive();
        Path folder = programs.resolve(HexFormat.of().formatHex(digest(archive)).substring(0, 16));
        if (!Files.exists(folder)) {
            // Programs of earlier versions have had their last start.
            FileSystemUtils.deleteRecursively(programs);
            Path half = programs.resolve("half");
            unpack(archive, half);
            Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresProgram(folder, log);
    }

    private static byte[] archive() throws IOException {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "Darwin" : "Linux";
        try (InputStream in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                system, ArchUtils.normalize(System.getProperty("os.arch")))) {
            if (in == null) {
                throw new StartRefused("This build holds no PostgreSQL for " + system + " on "
                        + System.getProperty("os.arch") + ": build it here, or set HOMESPINE_DB_URL.");
            }
            return in.readAllBytes();
        }
    }

    private static byte[] digest(byte[] archive) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(archive);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("outside of its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, path);
                    path.toFile().setExecutable((entry.getMode() & 0100) != 0);
                }
            }
        }
    }

    /** The processes that run these programs, which lie in one data folder and so serve it alone. */
    List<ProcessHandle> running() {
        Path programs = folder.getParent();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(command -> Path.of(command).startsWith(programs))
                        .isPresent())
                .toList();
    }

    /** Runs a program to its end, what it says going to the log; gives its exit status. */
    int run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        log.resolve("commands.log").toFile()));
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        Process process = builder.start();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + program + " ran", e);
        }
    }
}
