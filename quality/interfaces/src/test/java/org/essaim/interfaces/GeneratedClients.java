package org.essaim.interfaces;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import javax.tools.ToolProvider;
import org.essaim.local.running.LauncherProcess;

/**
 * Clients of all three services that OpenAPI Generator makes of {@code docs/api}, in Java and in
 * TypeScript, and the programs of {@code src/test/clients} that use them. Its jar is put below
 * {@code target} by the build.
 */
final class GeneratedClients {

    private static final Path FOLDER = Path.of("target/clients").toAbsolutePath();
    static final Path PROGRAMS = Path.of("src/test/clients").toAbsolutePath();
    private static final Path GENERATOR =
            Path.of("target/generator/openapi-generator-cli.jar").toAbsolutePath();
    private static final Map<String, String> SERVICES =
            Map.of(
                    "division", "micro-incubator",
                    "centre", "incubator",
                    "reporting", "reporting");

    /** A generator's settings, with a place for the service and for its document. */
    private static final String JAVA =
            """
            generatorName: java
            library: native
            inputSpec: %2$s
            outputDir: java/%1$s
            apiPackage: stranger.%1$s.api
            modelPackage: stranger.%1$s.model
            invokerPackage: stranger.%1$s
            additionalProperties: {openApiNullable: "false", useJakartaEe: "true"}
            globalProperties: {models: "", apis: "", supportingFiles: "", modelDocs: "false", \
            apiDocs: "false", modelTests: "false", apiTests: "false"}
            """;

    private static final String TYPESCRIPT =
            """
            generatorName: typescript-fetch
            inputSpec: %2$s
            outputDir: typescript/%1$s
            globalProperties: {modelDocs: "false", apiDocs: "false"}
            """;

    private GeneratedClients() {}

    /** Makes all six in one process: most of what it takes is its start. */
    static void generate() throws IOException {
        Files.createDirectories(FOLDER);
        List<String> command =
                new ArrayList<>(
                        List.of(java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar"));
        command.addAll(List.of(GENERATOR.toString(), "batch", "--threads", "1"));
        for (Map.Entry<String, String> each : SERVICES.entrySet()) {
            Path document =
                    LauncherProcess.HOME.resolve("docs/api").resolve(each.getValue() + ".json");
            for (String settings : List.of(JAVA, TYPESCRIPT)) {
                String language = settings.equals(JAVA) ? "java" : "typescript";
                Path file = FOLDER.resolve(language + "-" + each.getKey() + ".yaml");
                Files.writeString(file, settings.formatted(each.getKey(), document));
                command.add(file.toString());
            }
        }
        NodePrograms.Outcome outcome = NodePrograms.run(FOLDER, command);
        assertThat(outcome.output()).contains("finished 6 generators successfully");
    }

    /** Compiles them with the program that uses them, and runs it. */
    static String runJava(List<String> arguments) throws IOException {
        Path classes = FOLDER.resolve("classes");
        List<String> compiler =
                new ArrayList<>(List.of("-nowarn", "-proc:none", "-d", classes.toString()));
        compiler.add(PROGRAMS.resolve("Stranger.java").toString());
        try (Stream<Path> files = Files.walk(FOLDER.resolve("java"))) {
            files.filter(each -> each.toString().contains("src/main"))
                    .filter(each -> each.toString().endsWith(".java"))
                    .forEach(each -> compiler.add(each.toString()));
        }
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int result =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, errors, compiler.toArray(String[]::new));
        assertThat(result).as("%s", errors).isZero();
        String path = classes + ":" + System.getProperty("java.class.path");
        List<String> command = new ArrayList<>(List.of(java(), "-cp", path, "Stranger"));
        command.addAll(arguments);
        return succeeded(NodePrograms.run(FOLDER, command));
    }

    /** The same in TypeScript, as strictly as it can be. */
    static String runTypeScript(List<String> arguments) throws IOException {
        Path sources = FOLDER.resolve("typescript");
        for (String each : List.of("stranger.ts", "tsconfig.json")) {
            Files.copy(
                    PROGRAMS.resolve(each),
                    sources.resolve(each),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        succeeded(NodePrograms.run("tsc", "-p", sources));
        List<String> command = new ArrayList<>(List.of("node", "js/stranger.js"));
        command.addAll(arguments);
        return succeeded(NodePrograms.run(sources, command));
    }

    private static String succeeded(NodePrograms.Outcome outcome) {
        assertThat(outcome.exit()).as("%s", outcome.output()).isZero();
        return outcome.output();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin/java").toString();
    }
}
