package org.essaim.system;

import module java.base;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every secret in a launcher's state folder, to be looked for in logs and command lines. */
final class Secrets {

    /** The parts of a private RSA key (RFC 7518). */
    private static final List<String> PRIVATE = List.of("d", "p", "q", "dp", "dq", "qi");

    private static final Pattern PASSWORD = Pattern.compile("password=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]{10,}\\.[\\w-]{10,}\\.[\\w-]+");

    private final List<String> all = new ArrayList<>();

    private Secrets() {}

    /**
     * @throws IOException if one of the files is not there
     */
    static Secrets in(Path state) throws IOException {
        Secrets secrets = new Secrets();
        files(state.resolve("secrets")).forEach(secrets::whole);
        files(state.resolve("keys"))
                .filter(file -> file.toString().endsWith(".pem"))
                .forEach(secrets::body);
        secrets.whole(state.resolve("postgres/superuser.password"));
        secrets.whole(state.resolve("identity/password"));
        secrets.whole(state.resolve("identity/salt"));
        JsonNode key = JsonMapper.shared().readTree(read(state.resolve("identity/key.json")));
        PRIVATE.forEach(part -> secrets.all.add(key.path(part).asString()));
        PASSWORD.matcher(read(state.resolve("kafka/server.properties")))
                .results()
                .forEach(found -> secrets.all.add(found.group(1)));
        return secrets;
    }

    int count() {
        return (int) all.stream().distinct().count();
    }

    /** Where one of them or any token stands, with its first characters. */
    List<String> foundIn(Path file) {
        return foundIn(file.toString(), read(file));
    }

    List<String> foundIn(String where, String text) {
        Stream<String> known = all.stream().filter(text::contains);
        Stream<String> tokens = TOKEN.matcher(text).results().map(found -> found.group());
        return Stream.concat(known, tokens)
                .map(secret -> where + " holds " + secret.substring(0, 6) + "…")
                .distinct()
                .toList();
    }

    static Stream<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        }
    }

    private void whole(Path file) {
        all.add(read(file).strip());
    }

    /** Of a PEM file, every line between the frames. */
    private void body(Path file) {
        read(file).lines().filter(line -> !line.startsWith("-----")).forEach(all::add);
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
