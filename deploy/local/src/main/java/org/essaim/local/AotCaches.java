package org.essaim.local;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import module java.base;

import org.apache.commons.io.FileUtils;
import org.essaim.local.federation.Addresses;
import org.essaim.local.federation.AotCache;
import org.essaim.local.federation.ServiceJar;
import org.essaim.local.sample.SamplePortfolio;
import org.essaim.servers.Program;

/**
 * Makes the AOT caches of all programs in Java, once for each build, by one {@link RecordedRun} of
 * the federation: what each start would read, check and link again.
 */
public final class AotCaches {

    private static final List<String> SERVICES =
            List.of("incubator-service", "micro-incubator-service", "reporting-service");
    private static final List<String> WITH_THE_LAUNCHER = List.of("kafka", "identity");
    private static final String LAUNCHER = "launcher";

    private static final Path TARGET = Path.of("deploy/local/target");

    /** The state of a recorded run that is removed. */
    private static final Path FOR_NOBODY = TARGET.resolve("recorded");

    /** A machine that does much else at the same time takes minutes. */
    private static final Duration LONGEST = Duration.ofMinutes(8);

    private static final Duration TO_STOP = Duration.ofMinutes(1);

    private AotCaches() {}

    /**
     * Part of the build; everything starts without a cache too, so a failure is none of it.
     *
     * @param arguments those of {@code run}. Where it is to begin with the sample, it goes on from
     *     what the recorded run leaves: nobody waits for the same import twice.
     */
    public static void main(String[] arguments) {
        Path home = Path.of(System.getProperty("essaim.home"));
        Path sample = home.resolve(Run.USUAL_STATE);
        Optional<Addresses> at =
                ofTheSample(List.of(arguments)).filter(_ -> !Job.isClaimed(sample));
        of(
                home,
                at.isPresent() ? sample : home.resolve(FOR_NOBODY),
                () -> at.orElseGet(() -> Addresses.unused(SamplePortfolio.divisions())));
    }

    /** Where a run with these words would have the sample, if it would. */
    static Optional<Addresses> ofTheSample(List<String> arguments) {
        try {
            CommandLine options = CommandLine.parse(arguments);
            return options.portfolio().isPresent() || options.state().isPresent()
                    ? Optional.empty()
                    : Optional.of(new Addresses(options.basePort()))
                            .filter(at -> at.areFree(SamplePortfolio.divisions()));
        } catch (CannotRunException refusedLater) {
            return Optional.empty();
        }
    }

    /**
     * Those that are there already are kept. One process at a time makes them, and the others find
     * them made.
     *
     * @param home the root of the project, where everything is built
     * @param at where the recorded run is
     */
    public static void of(Path home, Addresses at) {
        of(home, home.resolve(FOR_NOBODY), () -> at);
    }

    private static synchronized void of(Path home, Path state, Supplier<Addresses> at) {
        try (FileChannel lock =
                        FileChannel.open(home.resolve(TARGET).resolve("aot.lock"), CREATE, WRITE);
                FileLock _ = lock.lock()) {
            Path jar = jar(home);
            List<AotCache> all = all(home);
            if (!all.stream().allMatch(cache -> isOf(jar, cache))) {
                record(home, jar, all, state, at.get());
                FileUtils.deleteDirectory(home.resolve(FOR_NOBODY).toFile());
            }
        } catch (IOException | CannotRunException withoutThem) {
            System.err.println("essaim: no AOT caches: " + withoutThem.getMessage());
        }
    }

    /**
     * The launcher as {@code run} starts it, up to its main class.
     *
     * @throws CannotRunException where it is not built
     */
    public static List<String> launcher(Path home) {
        try {
            return command(home, jar(home), AotCache.of(home, LAUNCHER));
        } catch (IOException unreadable) {
            throw new CannotRunException("the launcher cannot be read", unreadable);
        }
    }

    private static List<String> command(Path home, Path jar, AotCache cache) {
        return new ArrayList<>(
                List.of(
                        Program.javaExecutable(),
                        "@" + home.resolve("deploy/local/java.options"),
                        cache.option(),
                        "-Dessaim.home=" + home,
                        "-cp",
                        jar + ":" + home.resolve(TARGET).resolve("lib") + "/*"));
    }

    private static List<AotCache> all(Path home) throws IOException {
        List<AotCache> all = new ArrayList<>();
        for (String service : SERVICES) {
            all.add(ServiceJar.extracted(home, service).cache());
        }
        WITH_THE_LAUNCHER.forEach(program -> all.add(AotCache.of(home, program)));
        all.add(AotCache.of(home, LAUNCHER));
        return all;
    }

    private static boolean isOf(Path jar, AotCache cache) {
        File file = cache.file().toFile();
        return file.exists() && file.lastModified() >= jar.toFile().lastModified();
    }

    private static Path jar(Path home) throws IOException {
        try (DirectoryStream<Path> jars =
                Files.newDirectoryStream(home.resolve(TARGET), "local-*[0-9].jar")) {
            return jars.iterator().next();
        } catch (NoSuchElementException none) {
            throw new CannotRunException("the launcher is not built", none);
        }
    }

    private static void record(Path home, Path jar, List<AotCache> all, Path state, Addresses at)
            throws IOException {
        FileUtils.deleteDirectory(home.resolve(FOR_NOBODY).toFile());
        for (AotCache cache : all) {
            Files.createDirectories(cache.file().getParent());
            Files.deleteIfExists(cache.unfinished());
        }
        Path log = home.resolve(TARGET).resolve("recorded.log");
        List<String> command = command(home, jar, AotCache.of(home, LAUNCHER).recording());
        command.add(RecordedRun.class.getName());
        command.addAll(List.of(state.toString(), Integer.toString(at.base())));
        Process run =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        awaitEnd(run, log);
        for (AotCache cache : all) {
            Files.move(cache.unfinished(), cache.file(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void awaitEnd(Process run, Path log) throws IOException {
        boolean ended = false;
        try {
            ended = run.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS);
            run.destroy();
            // Whoever runs next would find its folder in use.
            if (!run.waitFor(TO_STOP.toSeconds(), TimeUnit.SECONDS)) {
                run.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            run.destroy();
            Thread.currentThread().interrupt();
        }
        if (!ended || run.exitValue() != 0) {
            throw new CannotRunException(fault(log));
        }
    }

    private static String fault(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.startsWith(RecordedRun.FAULT))
                    .findFirst()
                    .map(line -> line.substring(RecordedRun.FAULT.length()))
                    .orElse("see " + log);
        }
    }
}
