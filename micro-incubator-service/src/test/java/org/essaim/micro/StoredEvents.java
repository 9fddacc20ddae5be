package org.essaim.micro;

import module java.base;

import org.essaim.contract.decision.StoredAs;
import org.essaim.runtime.ContractJson;
import org.essaim.web.AmountJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Events as the first release stored them, with every member, and how they are shown. */
public final class StoredEvents {

    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final JsonMapper ANSWERS =
            ContractJson.mapper()
                    .rebuild()
                    .addModule(AmountJson.module())
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    private static final Map<String, JsonNode> ALL = read();

    private StoredEvents() {}

    /** What was stored, by its name. */
    public static Map<String, JsonNode> all() {
        return ALL;
    }

    private static Map<String, JsonNode> read() {
        Map<String, JsonNode> all = new TreeMap<>();
        try (Stream<Path> files = Files.list(RESOURCES.resolve("stored"))) {
            files.forEach(
                    file ->
                            all.put(
                                    file.getFileName().toString().replace(".json", ""),
                                    ContractJson.mapper().readTree(file.toFile())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(all);
    }

    /** The cases of a sealed event, by the names under which they are stored. */
    public static Map<String, Class<?>> types(Class<?> event) {
        if (!event.isSealed()) {
            return Map.of(event.getAnnotation(StoredAs.class).value(), event);
        }
        Map<String, Class<?>> types = new TreeMap<>();
        Stream.of(event.getPermittedSubclasses()).forEach(each -> types.putAll(types(each)));
        return types;
    }

    /** What the API shows of each case of a sealed event. */
    public static <E> JsonNode shown(Class<E> event, Function<E, ?> view) {
        Map<String, JsonNode> stored = all();
        Map<String, Object> shown = new TreeMap<>();
        types(event)
                .forEach(
                        (name, type) ->
                                shown.put(
                                        name,
                                        view.apply(
                                                event.cast(
                                                        ContractJson.mapper()
                                                                .treeToValue(
                                                                        stored.get(name), type)))));
        return ANSWERS.readTree(ANSWERS.writeValueAsString(shown));
    }

    /** What callers know of it; written with {@code -Dessaim.write=true}. */
    public static JsonNode known(String name, JsonNode shown) throws IOException {
        Path file = RESOURCES.resolve("shown").resolve(name + ".json");
        if (Boolean.getBoolean("essaim.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, ANSWERS.writeValueAsString(shown) + "\n");
        }
        return ANSWERS.readTree(file.toFile());
    }
}
