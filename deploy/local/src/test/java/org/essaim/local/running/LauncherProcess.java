package org.essaim.local.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.awaitility.Awaitility;
import org.essaim.local.AotCaches;
import org.essaim.local.federation.Addresses;
import org.essaim.local.identity.Tokens;
import org.essaim.local.process.ProcessIdentity;

/** The launcher as {@code run} starts it, and its output. */
public final class LauncherProcess implements AutoCloseable {

    public static final Path HOME = Path.of(System.getProperty("essaim.root"));
    private static final Duration LONGEST = Duration.ofMinutes(12);

    private final Process process;
    private final Path state;
    private final Addresses addresses;
    private final List<String> output = new CopyOnWriteArrayList<>();
    private final Thread reader;

    private LauncherProcess(Process process, Path state, Addresses addresses) {
        this.process = process;
        this.addresses = addresses;
        this.state = state;
        this.reader = Thread.ofPlatform().daemon().start(this::read);
    }

    static {
        // To record them takes about what seven starts with them save.
        if (Boolean.getBoolean("essaim.caches")) {
            AotCaches.of(HOME, new Addresses(FreePorts.base()));
        }
    }

    /** Starts it on a state folder of its own, on ports that are free now. */
    public static LauncherProcess start(Path state, List<String> options) {
        return start(state, new Addresses(FreePorts.base()), options);
    }

    public static LauncherProcess start(Path state, Addresses addresses, List<String> options) {
        List<String> command = new ArrayList<>(AotCaches.launcher(HOME));
        command.addAll(
                List.of(
                        "org.essaim.local.Launcher",
                        "--state",
                        state.toString(),
                        "--base-port",
                        Integer.toString(addresses.base())));
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        try {
            FailedFederations.leaves(Files.createDirectories(state));
            return new LauncherProcess(builder.start(), state, addresses);
        } catch (IOException unstartable) {
            throw new UncheckedIOException(unstartable);
        }
    }

    /** The exit code, once it has ended by itself and all that it printed is read. */
    public int exit() {
        try {
            assertThat(process.waitFor(LONGEST) && reader.join(LONGEST))
                    .as("still running after %s, output: %s", LONGEST, output)
                    .isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return process.exitValue();
    }

    public List<String> output() {
        return output;
    }

    public Addresses addresses() {
        return addresses;
    }

    /** The command line, which everybody on this machine can read. */
    public String commandOf(String name) {
        return trace(name).map(ProcessIdentity::command).orElse("");
    }

    /** The status of a service's response. */
    public int status(String title, String path, String token) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(root(title) + "/" + path))
                        .header("Authorization", "Bearer " + token)
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    /** The variables of {@code requests.http} for this run and this division. */
    public Map<String, String> variables(String home) throws IOException {
        return Map.of(
                "provider", "http://127.0.0.1:" + addresses.identity(),
                "centre", root("centre"),
                "reporting", root("reporting"),
                "division", root(home),
                "home", home,
                "day", LocalDate.now().toString(),
                "password", password());
    }

    /** The address of a service. */
    public String root(String title) {
        String line =
                output.stream()
                        .filter(each -> each.matches("  " + title + " +http.*/v3/api-docs"))
                        .findFirst()
                        .orElseThrow();
        return line.substring(line.indexOf("http")).replace("/v3/api-docs", "");
    }

    private String password() throws IOException {
        return Files.readString(state.resolve("identity").resolve("password"));
    }

    /** Of its demo people, with the password in its state folder. */
    public Tokens tokens() throws IOException {
        return Tokens.from(URI.create("http://127.0.0.1:" + addresses.identity()), password());
    }

    /** Waits until it has printed a line with this text. */
    public void awaitLine(String text) {
        Awaitility.await("the launcher prints: " + text)
                .atMost(LONGEST)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> hasPrinted(text));
    }

    private boolean hasPrinted(String text) {
        boolean ended = !reader.isAlive();
        boolean has = output.stream().anyMatch(line -> line.contains(text));
        assertThat(has || !ended)
                .as(() -> "it ended, output: %s, logs: target/failed".formatted(output))
                .isTrue();
        return has;
    }

    /** {@code kill -9} of one of the processes that it started. */
    public void kill(String service) {
        running(service).destroyForcibly();
    }

    /** The names of its processes that still run. */
    public List<String> running() {
        return pidFiles().stream()
                .map(file -> file.getFileName().toString().replaceFirst("\\.pid$", ""))
                .filter(name -> trace(name).flatMap(ProcessIdentity::find).isPresent())
                .toList();
    }

    private ProcessHandle running(String service) {
        return Awaitility.await()
                .until(
                        () -> trace(service).flatMap(ProcessIdentity::find),
                        found -> found.isPresent())
                .orElseThrow();
    }

    private Optional<ProcessIdentity> trace(String service) {
        return ProcessIdentity.readFrom(state.resolve("pids").resolve(service + ".pid"));
    }

    private List<Path> pidFiles() {
        try (var files = Files.list(state.resolve("pids"))) {
            return files.filter(file -> file.toString().endsWith(".pid")).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Ctrl-C, as a terminal or a service manager sends it. */
    public void terminate() {
        process.destroy();
    }

    /** {@code kill -9} of the launcher itself; its processes go on without it. */
    public void killLauncher() {
        process.destroyForcibly();
        exit();
    }

    /** A failing test must leave nothing running. */
    @Override
    public void close() {
        if (process.isAlive()) {
            process.destroy();
            exit();
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader();
                PrintStream log =
                        new PrintStream(
                                new FileOutputStream(
                                        state.resolve("launcher.log").toFile(), true))) {
            lines.lines().peek(log::println).forEach(output::add);
        } catch (IOException | UncheckedIOException ended) {
            output.add("(output closed)");
        }
    }
}
