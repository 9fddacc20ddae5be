package org.essaim.testkit;

import module java.base;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A PostgreSQL that archives its log into a folder that stands for the object store, is copied
 * while it works, and comes back elsewhere from copy and archive. Done with SQL and files alone,
 * because the embedded binaries bring no {@code pg_basebackup}.
 */
public final class ArchivedPostgres implements AutoCloseable {

    private final Path folder;
    private final PostgresProcess process;

    private ArchivedPostgres(Path folder, Map<String, String> settings) {
        this.folder = folder;
        this.process = PostgresProcess.start(folder, settings);
    }

    /**
     * A new one.
     *
     * @param folder for its data
     * @param store where its log is archived; as long as it is not there, archiving fails
     * @param more server settings
     */
    public static ArchivedPostgres start(Path folder, Path store, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("archive_mode", "on");
        settings.put(
                "archive_command",
                "test ! -f %1$s/%%f && cp %%p %1$s/.%%f && mv %1$s/.%%f %1$s/%%f".formatted(store));
        return new ArchivedPostgres(folder, settings);
    }

    /**
     * One that replays the archive on a copy and then takes writes; it archives nothing itself.
     *
     * @param until an answer of {@link #now()}; empty: to the end of what was archived
     */
    public static ArchivedPostgres restored(
            Path copy, Path folder, Path store, Optional<String> until, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("restore_command", "cp %s/%%f %%p".formatted(store));
        settings.put("recovery_target_action", "promote");
        until.ifPresent(time -> settings.put("recovery_target_time", time));
        Path data = folder.resolve("data");
        copyAll(copy, data);
        write(data.resolve("recovery.signal"), "");
        ArchivedPostgres restored = new ArchivedPostgres(folder, settings);
        Eventually.holds(
                "it takes writes again",
                () -> restored.query("select pg_is_in_recovery()").equals("f"));
        return restored;
    }

    /**
     * Another one that receives this one's log as it is written and replays it: a hot standby,
     * which answers whoever reads and refuses whoever writes.
     *
     * @param standby folder for its data
     */
    public ArchivedPostgres standby(Path standby, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("primary_conninfo", process.replicationAddress());
        Path data = standby.resolve("data");
        copyInto(data);
        write(data.resolve("standby.signal"), "");
        return new ArchivedPostgres(standby, settings);
    }

    public PostgresDatabase newDatabase(String name) {
        return process.newDatabase(name);
    }

    /** One that is there already. */
    public PostgresDatabase database(String name) {
        PostgresDatabase any = process.database();
        return new PostgresDatabase(
                any.url().replaceFirst("[^/]*$", name), any.user(), any.password());
    }

    /** Copies it while it works, as a backup of every night does. */
    public void copyInto(Path copy) {
        try (Connection connection = process.database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('copy', true)");
            copyAll(folder.resolve("data"), copy);
            write(
                    copy.resolve("backup_label"),
                    first(statement, "select labelfile from pg_backup_stop(true)"));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The server's clock: what is committed from now on is later. */
    public String now() {
        return query("select clock_timestamp()");
    }

    /** Begins the next segment of the log, as {@code archive_timeout} does; wakes the archiver. */
    public void switchSegment() {
        query("select pg_logical_emit_message(true, 'drill', 'something to archive')");
        query("select pg_switch_wal()");
    }

    /** Segments that are full and that the store does not have yet. */
    public long notArchived() {
        return Long.parseLong(
                query(
                        "select count(*) from pg_ls_archive_statusdir()"
                                + " where name like '%.ready'"));
    }

    /** Begins the next segment, and waits until the store has all before it. */
    public void archiveAll() {
        switchSegment();
        Eventually.holds("all is archived", () -> notArchived() == 0);
    }

    /** Bytes of log that it keeps. */
    public long keptLog() {
        return Long.parseLong(query("select sum(size) from pg_ls_waldir()"));
    }

    /** The first column of the first row, as text; null where there is none. */
    public String query(String sql) {
        try (Connection connection = process.database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            return first(statement, sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    private static String first(Statement statement, String sql) throws SQLException {
        if (!statement.execute(sql)) {
            return null;
        }
        try (ResultSet row = statement.getResultSet()) {
            return row.next() ? row.getString(1) : null;
        }
    }

    /** With its machine and its disk: what is left is what the store has. */
    public void lose() {
        process.kill();
        ServerProcess.delete(folder);
    }

    @Override
    public void close() {
        process.close();
    }

    /**
     * Files come and go meanwhile; what is missing the log brings back. What belongs to the process
     * or comes out of the archive a copy has no use for.
     */
    private static void copyAll(Path from, Path to) {
        String copy =
                """
                exec >/dev/null 2>&1; mkdir -p '%2$s' && cp -a '%1$s/.' '%2$s'
                find '%2$s/pg_wal' -type f -delete && rm -f '%2$s'/postmaster.*
                """
                        .formatted(from, to);
        try {
            int exit = new ProcessBuilder("sh", "-c", copy).start().waitFor();
            if (exit != 0) {
                throw new IllegalStateException("no copy of " + from + ": " + exit);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(Path file, String content) {
        try {
            Files.writeString(file, content);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
