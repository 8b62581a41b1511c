package org.huoshui.server.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.flywaydb.core.api.FlywayException;
import org.huoshui.kernel.Refused;
import org.huoshui.server.DatabaseAccess;
import org.huoshui.server.Migrations;
import org.huoshui.server.OwnDatabase;
import org.jspecify.annotations.Nullable;

/**
 * Brings an installation back from a backup, where nothing is yet. The file is read twice: once to see that it is whole,
 * before anything is touched, and once to load it. The schema is made by the migrations the data had been through; what this
 * program has beyond them runs after the load. Either all is there at the end, row for row, or nothing.
 */
public final class Restoring {

    /** Lies in a data folder from the begin of a restore to its end. */
    private static final String UNFINISHED = "restore-unfinished";

    private Restoring() {}

    /** What was restored. */
    public record Restored(CheckingBackup.Sound backup, Duration took, boolean migrated) {}

    /** Refuses to work on a folder whose restore was interrupted. */
    public static void refuseUnfinished(Path folder) {
        if (Files.exists(folder.resolve(UNFINISHED)))
            throw Refused.because(
                    BackupFault.UNFINISHED_RESTORE, folder.toAbsolutePath().normalize());
    }

    /**
     * Restores into an empty folder, with the embedded database.
     *
     * @throws Refused SRV-421 to SRV-436; the folder is empty again then
     */
    public static Restored intoFolder(Path file, Passphrase passphrase, Path folder, Consumer<Step> progress) {
        return into(file, passphrase, folder, null, progress);
    }

    /**
     * Restores into an empty external database; the folder gets keys and settings.
     *
     * @throws Refused SRV-421 to SRV-436; the folder and the database are empty again then
     */
    public static Restored intoExternal(
            Path file, Passphrase passphrase, Path folder, DatabaseAccess external, Consumer<Step> progress) {
        return into(file, passphrase, folder, external, progress);
    }

    private static Restored into(
            Path file, Passphrase passphrase, Path to, @Nullable DatabaseAccess external, Consumer<Step> progress) {
        long nanos = System.nanoTime();
        Path folder = to.toAbsolutePath().normalize();
        boolean made = refuseFilled(folder);
        if (external != null) refuseFilled(external);
        CheckingBackup.Sound sound = CheckingBackup.check(file, passphrase, progress);
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(UNFINISHED), "");
            boolean migrated;
            if (external == null) {
                try (OwnDatabase database = OwnDatabase.start(folder)) {
                    migrated = load(file, passphrase, sound, database.access(), folder, progress);
                }
            } else {
                migrated = loadOrClear(file, passphrase, sound, external, folder, progress);
            }
            Files.delete(folder.resolve(UNFINISHED));
            return new Restored(sound, Duration.ofNanos(System.nanoTime() - nanos), migrated);
        } catch (IOException e) {
            clear(folder, made);
            throw TakingBackup.isFull(e)
                    ? Refused.because(BackupFault.LOAD_FAILED, "磁盘已满 the disk is full")
                    : Refused.because(BackupFault.LOAD_FAILED, e.getClass().getSimpleName() + " " + e.getMessage());
        } catch (RuntimeException e) {
            clear(folder, made);
            throw e;
        }
    }

    private static boolean loadOrClear(
            Path file,
            Passphrase passphrase,
            CheckingBackup.Sound sound,
            DatabaseAccess external,
            Path folder,
            Consumer<Step> progress) {
        try {
            return load(file, passphrase, sound, external, folder, progress);
        } catch (RuntimeException e) {
            // it was empty before, so all that is in it now is ours
            try (Connection owner = external.ownerDataSource().getConnection()) {
                Schema.run(owner, "drop schema public cascade");
                Schema.run(owner, "create schema public");
            } catch (SQLException left) {
                e.addSuppressed(left);
            }
            throw e;
        }
    }

    private static boolean load(
            Path file,
            Passphrase passphrase,
            CheckingBackup.Sound sound,
            DatabaseAccess access,
            Path folder,
            Consumer<Step> progress) {
        Migrations migrations = new Migrations(access.ownerDataSource());
        progress.accept(
                new Step(Step.Doing.PREPARING, "", 0, sound.header().tables().size(), 0, 0));
        boolean older = refuseUnknown(sound, migrations.known());
        try {
            migrations.runUpTo(sound.header().migrations());
            try (Connection owner = access.ownerDataSource().getConnection()) {
                new Loading(owner, sound, folder, progress).load(file, passphrase);
            }
            migrations.run();
        } catch (SQLException e) {
            throw Refused.because(BackupFault.LOAD_FAILED, TakingBackup.plain(e));
        } catch (FlywayException e) {
            throw Refused.because(
                    BackupFault.LOAD_FAILED,
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        } catch (Unpacking.Stopped e) {
            Throwable cause = e.getCause();
            if (cause instanceof SQLException sql)
                throw Refused.because(BackupFault.LOAD_FAILED, TakingBackup.plain(sql));
            throw Refused.because(BackupFault.LOAD_FAILED, String.valueOf(cause));
        }
        progress.accept(new Step(Step.Doing.FINISHED, "", sound.tables(), sound.tables(), sound.rows(), sound.bytes()));
        return older;
    }

    /** @return whether this program has migrations the data has not been through */
    private static boolean refuseUnknown(
            CheckingBackup.Sound sound, Map<String, Map<String, @Nullable Integer>> known) {
        boolean older = false;
        for (var module : sound.header().migrations().entrySet()) {
            Map<String, @Nullable Integer> here = known.getOrDefault(module.getKey(), Map.of());
            for (var migration : module.getValue().entrySet()) {
                String name = module.getKey() + " V" + migration.getKey();
                if (!here.containsKey(migration.getKey()))
                    throw Refused.because(
                            BackupFault.FROM_A_NEWER_PROGRAM, sound.header().program(), name);
                if (!java.util.Objects.equals(here.get(migration.getKey()), migration.getValue()))
                    throw Refused.because(BackupFault.FROM_ANOTHER_PROGRAM, name);
            }
        }
        for (var module : known.entrySet()) {
            Map<String, @Nullable Integer> there = sound.header().migrations().getOrDefault(module.getKey(), Map.of());
            older |= !there.keySet().containsAll(module.getValue().keySet());
        }
        return older;
    }

    /** @return whether the folder has to be made */
    private static boolean refuseFilled(Path folder) {
        try {
            if (!Files.exists(folder)) return true;
            if (!Files.isDirectory(folder)) throw Refused.because(BackupFault.NOT_EMPTY, folder);
            try (var files = Files.list(folder)) {
                if (files.findAny().isPresent()) throw Refused.because(BackupFault.NOT_EMPTY, folder);
            }
            return false;
        } catch (IOException e) {
            throw Refused.because(BackupFault.LOAD_FAILED, folder + " " + e.getMessage());
        }
    }

    private static void refuseFilled(DatabaseAccess external) {
        try (Connection owner = external.ownerDataSource().getConnection()) {
            if (!Schema.tables(owner).isEmpty()) throw Refused.because(BackupFault.DATABASE_NOT_EMPTY);
        } catch (SQLException e) {
            throw Refused.because(BackupFault.LOAD_FAILED, TakingBackup.plain(e));
        }
    }

    private static void clear(Path folder, boolean withFolder) {
        if (!Files.isDirectory(folder)) return;
        try (var all = Files.walk(folder)) {
            for (Path one : all.sorted(java.util.Comparator.reverseOrder()).toList())
                if (withFolder || !one.equals(folder)) Files.deleteIfExists(one);
        } catch (IOException e) {
            // the mark of the unfinished restore may stay, and refuses every start
        }
    }

    /** Used by {@link Loading}. */
    static void write(Path folder, String path, InputStream content) throws IOException {
        Path relative = Path.of(path);
        if (!FolderFiles.belongs(relative)) throw new IOException("no file of ours: " + path);
        org.huoshui.server.OwnerOnly.write(folder.resolve(relative), content.readAllBytes());
    }
}
