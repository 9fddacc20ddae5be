package org.essaim.local.running;

import module java.base;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;

/**
 * Keeps what federations leave where a test of one fails: folder and logs are gone with the test,
 * and where it is tried again and passes, so is what it failed for. Each failure has a folder of
 * its own in {@code target/failed}, that of a test its name: {@code SampleRunTest.it_starts-1}.
 */
public final class FailedFederations
        implements AfterTestExecutionCallback,
                AfterAllCallback,
                LifecycleMethodExecutionExceptionHandler {

    /** PostgreSQL's own programs, the same each time. */
    private static final Path PROGRAMS = Path.of("postgres", "server");

    private static final Set<Path> LEFT = ConcurrentHashMap.newKeySet();

    private final Path target;

    public FailedFederations() {
        this(Path.of("target", "failed"));
    }

    FailedFederations(Path target) {
        this.target = target;
    }

    /** Says where a process that a test has started writes: a file, or a folder with all in it. */
    public static void leaves(Path fileOrFolder) {
        LEFT.add(fileOrFolder);
    }

    @Override
    public void afterTestExecution(ExtensionContext test) throws IOException {
        if (test.getExecutionException().isPresent()) {
            keep(test);
        }
    }

    @Override
    public void handleBeforeAllMethodExecutionException(ExtensionContext tests, Throwable fault)
            throws Throwable {
        keep(tests);
        throw fault;
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext test, Throwable fault)
            throws Throwable {
        keep(test);
        throw fault;
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        LEFT.clear();
    }

    private void keep(ExtensionContext test) throws IOException {
        String name =
                test.getRequiredTestClass().getSimpleName()
                        + test.getTestMethod().map(method -> "." + method.getName()).orElse("");
        Path folder = fresh(name);
        for (Path left : LEFT) {
            if (Files.exists(left)) {
                copy(left, folder.resolve(left.getFileName()));
            }
        }
    }

    private Path fresh(String name) throws IOException {
        Files.createDirectories(target);
        for (int n = 1; ; n++) {
            Path folder = target.resolve(name + "-" + n);
            if (folder.toFile().mkdir()) {
                return folder;
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(
                from,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path folder, BasicFileAttributes attributes) throws IOException {
                        if (folder.endsWith(PROGRAMS)) {
                            return FileVisitResult.SKIP_SUBTREE;
                        }
                        Files.createDirectories(to.resolve(from.relativize(folder)));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        try {
                            Files.copy(file, to.resolve(from.relativize(file)));
                        } catch (IOException goneMeanwhile) {
                            return FileVisitResult.CONTINUE;
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException goneMeanwhile) {
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
