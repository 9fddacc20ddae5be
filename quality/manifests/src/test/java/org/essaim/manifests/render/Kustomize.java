package org.essaim.manifests.render;

import module java.base;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/** Renders what an operator would apply, with the operator's own tool. */
public final class Kustomize {

    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory())
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    private static final Map<Path, Rendered> KNOWN = new ConcurrentHashMap<>();

    private Kustomize() {}

    public static Path root() {
        return Path.of(System.getProperty("essaim.root", "../..")).toAbsolutePath().normalize();
    }

    /** The folder of the manifests. */
    public static Path home() {
        return root().resolve("deploy/kubernetes");
    }

    /** Rendered once for all tests. */
    public static Rendered render(Path folder) {
        return KNOWN.computeIfAbsent(folder.normalize(), Kustomize::kubectl);
    }

    /** Rendered once more, as it is now. */
    public static Rendered renderAgain(Path folder) {
        return kubectl(folder.normalize());
    }

    public static Rendered render(String folder) {
        return render(home().resolve(folder));
    }

    /** The folders in a folder, by name. */
    public static List<String> folders(String folder) {
        try (Stream<Path> found = Files.list(home().resolve(folder))) {
            return found.filter(Files::isDirectory)
                    .map(each -> folder + "/" + each.getFileName())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rendered kubectl(Path folder) {
        Tool.Result result = Tool.KUBECTL.run(List.of("kustomize", folder.toString()));
        if (result.status() != 0 || !result.errors().isBlank()) {
            throw new AssertionError(folder + " does not render cleanly: " + result.errors());
        }
        try {
            return new Rendered(read(result.output()));
        } catch (IOException malformed) {
            throw new AssertionError(folder + " is rendered as malformed YAML", malformed);
        }
    }

    /** A text that stands in another one. */
    public static JsonNode yaml(String text) throws IOException {
        return YAML.readTree(text);
    }

    /** Every document of a text; a duplicate key is an error. */
    public static List<Manifest> read(String yaml) throws IOException {
        List<Manifest> manifests = new ArrayList<>();
        try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
            documents.forEachRemaining(each -> manifests.add(new Manifest((ObjectNode) each)));
        }
        return manifests;
    }
}
