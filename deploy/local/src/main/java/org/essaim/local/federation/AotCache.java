package org.essaim.local.federation;

import module java.base;

import org.essaim.servers.Program;

/**
 * Where the classes of one program are, read and linked already. A start takes them from there; one
 * that records writes them down when it ends. Java goes on without where the file is missing or was
 * made by another Java or of another jar.
 */
public record AotCache(Path file, boolean recorded) {

    private static final String FOLDER = "deploy/local/target/aot";
    private static final String UNFINISHED = ".unfinished";

    static AotCache at(Path file) {
        return new AotCache(file, false);
    }

    /**
     * Of a program that comes with the launcher.
     *
     * @param home the root of the project
     */
    public static AotCache of(Path home, String program) {
        return at(home.resolve(FOLDER).resolve(program + ".aot"));
    }

    /** Written beside its place, so that nobody reads half of it. */
    public AotCache recording() {
        return new AotCache(file, true);
    }

    /** Where a start that records writes it. */
    public Path unfinished() {
        return file.resolveSibling(file.getFileName() + UNFINISHED);
    }

    /** For Java's command line. */
    public String option() {
        return recorded ? "-XX:AOTCacheOutput=" + unfinished() : "-XX:AOTCache=" + file;
    }

    /**
     * The same, silent about a cache that cannot be used, and mapped at the address for which it
     * was made: processes of a build then share the pages that they only read (decision 0151).
     */
    List<String> options() {
        return List.of(
                "-Xlog:aot*=off",
                "-Xlog:cds*=off",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:ArchiveRelocationMode=0",
                option());
    }

    /** The same program, with it. */
    Program in(Program program) {
        List<String> command = new ArrayList<>(program.command());
        command.addAll(1, options());
        return new Program(
                program.name(),
                program.wrapper(),
                command,
                program.environment(),
                program.log(),
                program.stopSignal());
    }
}
