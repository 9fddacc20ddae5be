package org.essaim.testkit;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real Chromium, spoken to through its own driver in the protocol of W3C WebDriver. It resolves
 * no name but localhost, so that nothing it loads can come from elsewhere, and it keeps a log of
 * every request that it made or tried to make.
 */
public final class Browser implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int TRIES = 3;

    /** A driver that has said nothing for so long will not. */
    private static final Duration BEGINNING = Duration.ofMinutes(1);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process driver;
    private final URI server;
    private final String session;

    private Browser(Process driver, int port, boolean scripts) {
        this.driver = driver;
        this.server = URI.create("http://localhost:" + port);
        this.session = begin();
        if (!scripts) {
            devtools("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        }
    }

    /** Starts one; fails with the way to get one where there is none. */
    public static Browser start() {
        return start(true, TRIES);
    }

    /** The same in a browser that runs no script. */
    public static Browser withoutScripts() {
        return start(false, TRIES);
    }

    /** On a busy machine a driver may never begin; another one does. */
    private static Browser start(boolean scripts, int tries) {
        Servers.mayStart("a browser");
        try {
            Path log = Files.createTempFile("chromedriver", ".log");
            Process driver =
                    new ProcessBuilder(BrowserPrograms.driver(), "--port=0")
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            try {
                Eventually.holds(
                        "the driver says its port", BEGINNING, () -> port(log).isPresent());
            } catch (AssertionError late) {
                driver.destroyForcibly();
                if (tries > 1) {
                    return start(scripts, tries - 1);
                }
                throw late;
            }
            return new Browser(driver, port(log).orElseThrow(), scripts);
        } catch (IOException broken) {
            throw new AssertionError("the driver could not be started", broken);
        }
    }

    /** What a page's script returns. */
    public JsonNode run(String script, Object... arguments) {
        return ask("POST", "/execute/sync", Map.of("script", script, "args", List.of(arguments)));
    }

    /** The same of a script that calls its last argument when it is done. */
    public JsonNode await(String script, Object... arguments) {
        return ask("POST", "/execute/async", Map.of("script", script, "args", List.of(arguments)));
    }

    /** Whoever was logged in at this address is not any more. */
    public void deleteCookies() {
        ask("DELETE", "/cookie", null);
    }

    /** Everything is asked for again, as at a first visit. */
    public void withoutCache() {
        devtools("Network.setCacheDisabled", Map.of("cacheDisabled", true));
    }

    public void open(URI address) {
        ask("POST", "/url", Map.of("url", address.toString()));
    }

    /** The page as it came. */
    public String source() {
        return ask("GET", "/source", null).asString();
    }

    public URI address() {
        return URI.create(ask("GET", "/url", null).asString());
    }

    /** Of the page itself, whatever the machine's screen: a phone has 390 by 844. */
    public void size(int width, int height, boolean phone) {
        devtools(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", phone));
    }

    /** Presses keys one after the other, such as {@code "\uE004"} for the tabulator. */
    public void press(String... keys) {
        List<Map<String, String>> actions = new ArrayList<>();
        for (String key : keys) {
            actions.add(Map.of("type", "keyDown", "value", key));
            actions.add(Map.of("type", "keyUp", "value", key));
        }
        perform(actions);
    }

    /** Keeps a key pressed, so that it repeats: half of what pressing it as often takes. */
    public void hold(String key, int times) {
        perform(Collections.nCopies(times, Map.of("type", "keyDown", "value", key)));
        perform(List.of(Map.of("type", "keyUp", "value", key)));
    }

    private void perform(List<Map<String, String>> actions) {
        Map<String, ?> keyboard = Map.of("type", "key", "id", "k", "actions", actions);
        ask("POST", "/actions", Map.of("actions", List.of(keyboard)));
    }

    /** As a medium sees it: {@code print}, or empty for the screen again. */
    public void media(String medium) {
        devtools("Emulation.setEmulatedMedia", Map.of("media", medium));
    }

    /** As somebody sees it who has it dark, or light again. */
    public void dark(boolean dark) {
        Map<String, String> scheme =
                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
        devtools("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme)));
    }

    /** The page on paper, for whoever wants to look at it. */
    public void print(Path file) {
        PageFiles.keep(file, this::printed);
    }

    /** The page on paper: a PDF of sheets of A4. */
    public byte[] printed() {
        Map<String, Object> paper = Map.of("page", Map.of("width", 21.0, "height", 29.7));
        return Base64.getDecoder().decode(ask("POST", "/print", paper).asString());
    }

    /** The whole page as a picture, for whoever wants to look at it. */
    public void picture(Path file) {
        PageFiles.keep(file, this::taken);
    }

    private byte[] taken() {
        JsonNode shot =
                devtools(
                        "Page.captureScreenshot",
                        Map.of(
                                "format", "png",
                                "captureBeyondViewport", true,
                                "optimizeForSpeed", true));
        return Base64.getDecoder().decode(shot.path("data").asString());
    }

    private JsonNode devtools(String command, Map<String, ?> parameters) {
        return ask("POST", "/goog/cdp/execute", Map.of("cmd", command, "params", parameters));
    }

    /** Every address asked for since the last call. */
    public List<String> requests() {
        return log("performance")
                .map(entry -> JSON.readTree(entry.path("message").asString()).path("message"))
                .filter(
                        event ->
                                event.path("method").asString().equals("Network.requestWillBeSent"))
                .map(event -> event.path("params").path("request").path("url").asString())
                .filter(url -> !url.startsWith("data:"))
                .toList();
    }

    /** What the browser complained of since the last call: scripts, policies, missing files. */
    public List<String> complaints() {
        return log("browser").map(entry -> entry.path("message").asString()).toList();
    }

    private Stream<JsonNode> log(String type) {
        return ask("POST", "/se/log", Map.of("type", type)).valueStream();
    }

    private String begin() {
        Map<String, Object> chromium = new LinkedHashMap<>();
        chromium.put("binary", BrowserPrograms.browser());
        chromium.put(
                "args",
                List.of(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--no-first-run",
                        // Of whoever has said nothing else; without windows it would ask for none.
                        "--accept-lang=en-US,en",
                        "--force-color-profile=srgb",
                        // Colours that fade from one to the other would be judged on their way.
                        "--force-prefers-reduced-motion",
                        // A process for each page that is opened, and one kept for each that was
                        // left, took a third of what opening it costs.
                        "--disable-features=BackForwardCache,RenderDocument",
                        "--disable-site-isolation-trials",
                        "--renderer-process-limit=1",
                        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE"
                                + " 127.0.0.1"));
        Map<String, Object> wanted =
                Map.of(
                        "browserName",
                        "chrome",
                        "timeouts",
                        Map.of("script", PATIENCE.minusSeconds(10).toMillis()),
                        "goog:chromeOptions",
                        chromium,
                        "goog:loggingPrefs",
                        Map.of("performance", "ALL", "browser", "ALL"));
        JsonNode begun =
                send("POST", "/session", Map.of("capabilities", Map.of("alwaysMatch", wanted)));
        return begun.path("sessionId").asString();
    }

    private JsonNode ask(String method, String path, Object body) {
        return send(method, "/session/" + session + path, body);
    }

    private JsonNode send(String method, String path, Object body) {
        HttpRequest.BodyPublisher json =
                body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        HttpRequest request =
                HttpRequest.newBuilder(server.resolve(path))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .method(method, json)
                        .build();
        try {
            String answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            JsonNode value = JSON.readTree(answer).path("value");
            if (value.has("error")) {
                throw new AssertionError(path + ": " + value.path("message").asString());
            }
            return value;
        } catch (IOException broken) {
            throw new AssertionError(path, broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static Optional<Integer> port(Path log) {
        try {
            return Files.readAllLines(log).stream()
                    .filter(line -> line.contains("started successfully on port"))
                    .map(line -> Integer.parseInt(line.replaceAll(".*port (\\d+).*", "$1")))
                    .findFirst();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    @Override
    public void close() {
        // The driver ends what it has started, which may be a script that has started the browser.
        List<ProcessHandle> processes = driver.descendants().toList();
        send("DELETE", "/session/" + session, null);
        driver.destroy();
        processes.forEach(ProcessHandle::destroy);
        http.close();
    }
}
