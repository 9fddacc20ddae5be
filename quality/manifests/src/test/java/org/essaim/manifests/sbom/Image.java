package org.essaim.manifests.sbom;

import module java.base;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.essaim.manifests.render.Kustomize;

/**
 * What the image of a service holds of others: the libraries in its jar, and the bill of materials
 * that says which they are.
 *
 * @param components of the bill, as CycloneDX writes them
 * @param files SHA-256 of each library by the name of its file
 */
public record Image(List<JsonNode> components, Map<String, String> files) {

    private static final String LIBRARIES = "BOOT-INF/lib/";
    private static final String BUILD = "META-INF/build-info.properties";
    private static final String BILL = "META-INF/sbom/application.cdx.json";

    /** Comes with the jar itself, not with the build's dependencies, and stays out of the image. */
    private static final String TOOLS = "spring-boot-jarmode-tools-";

    /** Names of libraries and nothing else: there is no file of it in the jar. */
    private static final Pattern STARTER = Pattern.compile("spring-boot-starter(-.*)?");

    /** The images, by the folder of their service. */
    public static final List<String> ALL =
            List.of("incubator-service", "micro-incubator-service", "reporting-service");

    public static Image of(String service) throws IOException {
        try (ZipFile jar = new ZipFile(jar(service).toFile());
                InputStream bill = jar.getInputStream(jar.getEntry(BILL))) {
            Map<String, String> files = new TreeMap<>();
            for (ZipEntry entry : Collections.list(jar.entries())) {
                String name = entry.getName();
                if (name.startsWith(LIBRARIES)
                        && name.endsWith(".jar")
                        && !name.startsWith(LIBRARIES + TOOLS)) {
                    files.put(name.substring(LIBRARIES.length()), sha256(jar, entry));
                }
            }
            return new Image(
                    new ObjectMapper().readTree(bill).path("components").valueStream().toList(),
                    files);
        }
    }

    /** What a running service says of its build. */
    public static Properties build(String service) throws IOException {
        try (ZipFile jar = new ZipFile(jar(service).toFile());
                InputStream build = jar.getInputStream(jar.getEntry(BUILD))) {
            Properties properties = new Properties();
            properties.load(build);
            return properties;
        }
    }

    /** Those of which there is a file. */
    public List<Library> libraries() {
        return components.stream()
                .filter(each -> !STARTER.matcher(each.path("name").asText()).matches())
                .map(
                        each ->
                                new Library(
                                        each.path("group").asText(),
                                        each.path("name").asText(),
                                        each.path("version").asText(),
                                        sha256(each)))
                .toList();
    }

    private static String sha256(JsonNode component) {
        return component
                .path("hashes")
                .valueStream()
                .filter(hash -> hash.path("alg").asText().equals("SHA-256"))
                .map(hash -> hash.path("content").asText())
                .findFirst()
                .orElse("");
    }

    private static String sha256(ZipFile jar, ZipEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(in.readAllBytes()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Its jar, as the build of this project has made it. */
    public static Path jar(String service) throws IOException {
        Path target = Kustomize.root().resolve(service).resolve("target");
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, "*-app.jar")) {
            return jars.iterator().next();
        }
    }
}
