package org.essaim.gate;

import module java.base;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * A fixed piece of work of the kind that a build is made of: a young JVM that loads, compiles and
 * sorts. What it takes says how fast this machine is at this hour.
 */
public final class Calibration {

    private static final int ROUNDS = 400_000;

    private Calibration() {}

    /** Prints the milliseconds of processor time that this JVM took for it. */
    public static void main(String[] args) {
        compile(Path.of(args[0]));
        sort();
        Duration taken = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        System.out.println(taken.toMillis());
    }

    private static void compile(Path source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int result =
                compiler.run(
                        null,
                        System.err,
                        System.err,
                        "-proc:none",
                        "-implicit:none",
                        "-d",
                        System.getProperty("java.io.tmpdir"),
                        source.toString());
        if (result != 0) {
            throw new IllegalStateException("javac of " + source + " ended with " + result);
        }
    }

    private static void sort() {
        Map<String, Integer> counted = new TreeMap<>();
        IntStream.range(0, ROUNDS)
                .forEach(each -> counted.merge("key " + each * 7919L % 50_021, 1, Integer::sum));
        if (counted.size() != 50_021) {
            throw new IllegalStateException("a machine that cannot count: " + counted.size());
        }
    }
}
