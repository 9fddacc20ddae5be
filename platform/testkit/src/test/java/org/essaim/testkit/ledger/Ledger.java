package org.essaim.testkit.ledger;

import module java.base;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes what each class of tests took: a line of class, milliseconds of processor time and of wall
 * time, and its tags. The processor time is that of the whole JVM and of the servers, browsers and
 * programs that it started, between the end of the class before and that of this one, so that
 * nothing is left out; what a JVM took before its first class is a line of its own.
 */
public final class Ledger implements TestExecutionListener {

    static final String BEFORE = "(JVM)";

    private final Path file;
    private long processor;
    private long began = System.nanoTime();

    /** Beside the reports of the module that is tested. */
    public Ledger() {
        this(Path.of("target", "ledger.tsv"));
    }

    Ledger(Path file) {
        this.file = file;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        write(BEFORE, Set.of());
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        if (className(test).isPresent()) {
            began = System.nanoTime();
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Set<String> tags =
                test.getTags().stream()
                        .map(TestTag::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
        className(test).ifPresent(name -> write(name, tags));
    }

    /** Of a class that stands in a file of its own; nested ones belong to it. */
    private static Optional<String> className(TestIdentifier test) {
        Optional<TestSource> source = test.getSource();
        return source.filter(ClassSource.class::isInstance)
                .map(each -> ((ClassSource) each).getClassName())
                .filter(name -> !name.contains("$"));
    }

    private void write(String name, Set<String> tags) {
        long now = ProcessorTime.millis();
        long wall = Duration.ofNanos(System.nanoTime() - began).toMillis();
        long used = Math.max(0, now - processor);
        String line = "%s\t%d\t%d\t%s%n".formatted(name, used, wall, String.join(",", tags));
        processor = now;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            // One write for a line: the JVMs of a module write into one file.
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
