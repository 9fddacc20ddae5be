package org.essaim.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.essaim.manifests.render.Kustomize;
import org.essaim.manifests.render.Tool;
import org.essaim.testkit.WhenDeployChanges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code deploy/release} on a repository with the project's own descriptions, where Maven and
 * buildah are played: what is built takes minutes, and docs/releasing.md says when it was.
 */
@WhenDeployChanges
class ReleaseTest {

    private static final String PACKAGE = "debian libc6 2.41-12+deb13u4 amd64";
    private static final String DIGEST = "5e".repeat(32);

    private static final String MAVEN =
            """
            #!/bin/sh
            version=$(sed -n 's:^  <version>\\(.*\\)</version>$:\\1:p' pom.xml | head -n 1)
            for service in incubator-service micro-incubator-service reporting-service; do
                mkdir -p $service/target/classes/META-INF/sbom
                echo "$service $*" >$service/target/$service-$version-app.jar
                echo '{}' >$service/target/classes/META-INF/sbom/application.cdx.json
            done
            """;

    private static final String BUILDAH =
            """
            #!/bin/sh
            echo "$*" >>%s
            case $1 in
                push) printf 'sha256:%s' >"$4" ;;
                from) echo container ;;
                run) echo "%s" ;;
            esac
            """;

    @TempDir Path folder;

    private Path repository;
    private Path asked;

    @BeforeEach
    void a_repository_is_made() throws IOException {
        repository = folder.resolve("essaim");
        asked = folder.resolve("asked-of-buildah");
        Path root = Kustomize.root();
        List<Path> copied = new ArrayList<>();
        for (String name : List.of("release", "images/Dockerfile", "local/setup.sh")) {
            copied.add(root.resolve("deploy").resolve(name));
        }
        copied.addAll(files(root.resolve("deploy/kubernetes/overlays"), _ -> true));
        copied.addAll(files(root, each -> each.endsWith("pom.xml")));
        for (Path file : copied) {
            Path copy = repository.resolve(root.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
        write("CHANGELOG.md", "# Changelog\n\n## Unreleased\n\n### Pages\n- New: one.\n");
        write(".gitignore", "target/\n");
        program(repository.resolve("mvnw"), MAVEN);
        program(folder.resolve("bin/buildah"), BUILDAH.formatted(asked, DIGEST, PACKAGE));
        git("init", "-q");
        commit();
    }

    private static List<Path> files(Path home, Predicate<Path> which) throws IOException {
        try (Stream<Path> found = Files.walk(home, 6)) {
            return found.filter(Files::isRegularFile)
                    .filter(each -> !each.toString().contains("/target/"))
                    .filter(which)
                    .toList();
        }
    }

    @Test
    void a_dry_run_says_what_it_would_change_and_leaves_all_as_it_is() throws IOException {
        String before = git("rev-parse", "HEAD");
        Tool.Result result = release("9.1.0", "--dry-run");
        assertThat(result.status()).as(result.all()).isZero();
        assertThat(result.output())
                .startsWith("would commit and tag v9.1.0: Release 9.1.0\n")
                .contains("CHANGELOG.md", "overlays/production/settings/kustomization.yaml");
        assertThat(git("rev-parse", "HEAD")).isEqualTo(before);
        assertThat(git("tag")).isEmpty();
        assertThat(asked).doesNotExist();
    }

    @Test
    void a_release_is_a_commit_a_tag_and_files_with_their_digests() throws Exception {
        Tool.Result result = release("9.1.0");
        assertThat(result.status()).as(result.all()).isZero();
        assertThat(git("describe", "--exact-match")).isEqualTo("v9.1.0\n");
        long modules =
                git("grep", "-l", "<artifactId>essaim</artifactId>", "--", "*/pom.xml")
                        .lines()
                        .count();
        assertThat(git("grep", "-c", "<version>9.1.0</version>", "--", "*/pom.xml").lines())
                .hasSize(Math.toIntExact(modules))
                .hasSizeGreaterThan(20)
                .allMatch(line -> line.endsWith(":1"));
        assertThat(Files.readString(repository.resolve("CHANGELOG.md")))
                .matches("(?s).*## Unreleased\n\n## 9\\.1\\.0 - [0-9-]{10}\n\n### Pages.*");
        Path made = repository.resolve("target/essaim-9.1.0");
        List<String> sums = Files.readAllLines(made.resolve("SHA256SUMS"));
        assertThat(sums).hasSize(12);
        for (String line : sums) {
            String[] words = line.split(" +");
            assertThat(words[0]).isEqualTo(sha256(made.resolve(words[1])));
        }
        String commit = git("rev-parse", "HEAD").strip();
        assertThat(Files.readString(made.resolve("essaim-reporting-9.1.0.jar"))).contains(commit);
    }

    @Test
    void its_provenance_names_what_was_made_and_of_what() throws Exception {
        assertThat(release("9.1.0").status()).isZero();
        Path made = repository.resolve("target/essaim-9.1.0");
        JsonNode provenance = json(made.resolve("provenance.intoto.json"));
        assertThat(provenance.path("predicateType").asText())
                .isEqualTo("https://slsa.dev/provenance/v1");
        Set<String> subjects = new TreeSet<>();
        for (JsonNode each : provenance.path("subject")) {
            subjects.add(each.at("/digest/sha256").asText() + "  " + each.path("name").asText());
        }
        assertThat(subjects)
                .containsAll(Files.readAllLines(made.resolve("SHA256SUMS")))
                .contains(DIGEST + "  essaim-micro-incubator-9.1.0");
        assertThat(provenance.at("/predicate/buildDefinition/resolvedDependencies/0/digest"))
                .isEqualTo(json("{\"gitCommit\": \"%s\"}", git("rev-parse", "HEAD").strip()));
        assertThat(provenance.at("/predicate/buildDefinition/resolvedDependencies/1/digest"))
                .isEqualTo(json("{\"sha256\": \"%s\"}", base().replaceFirst(".*:", "")));
    }

    @Test
    void an_image_is_of_the_day_of_its_version_and_its_bill_lists_what_is_in_it() throws Exception {
        assertThat(release("9.1.0").status()).isZero();
        long day = LocalDate.now(ZoneOffset.UTC).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
        String base = base();
        assertThat(Files.readAllLines(asked))
                .filteredOn(line -> line.startsWith("build "))
                .hasSize(6)
                .allMatch(line -> line.contains("--timestamp " + day))
                .allMatch(line -> line.contains(" BASE=" + base));
        Path made = repository.resolve("target/essaim-9.1.0");
        JsonNode bill = json(made.resolve("essaim-incubator-9.1.0.image.cdx.json"));
        assertThat(bill.at("/metadata/component/hashes/0/content").asText()).isEqualTo(DIGEST);
        assertThat(bill.at("/components/0/name").asText()).isEqualTo(base);
        assertThat(bill.at("/components/1/hashes/0/content").asText())
                .isEqualTo(sha256(made.resolve("essaim-incubator-9.1.0.jar")));
        assertThat(bill.at("/components/2/purl").asText())
                .isEqualTo("pkg:deb/debian/libc6@2.41-12%2Bdeb13u4?arch=amd64");
    }

    @Test
    void two_builds_that_differ_are_no_release() throws IOException {
        program(repository.resolve("mvnw"), MAVEN.replace("$*", "$* $(pwd)"));
        commit();
        assertThat(release("9.1.0").errors()).contains("essaim: two builds differ");
    }

    @Test
    void what_cannot_be_a_release_is_refused() throws IOException {
        assertThat(refused("9.1")).isEqualTo("essaim: 9.1 is no version such as 1.1.0");
        assertThat(refused("0.9.0")).startsWith("essaim: 0.9.0 comes before ");
        git("tag", "v9.0.0");
        assertThat(refused("9.0.0")).isEqualTo("essaim: 9.0.0 is released already");
        write("new", "new");
        assertThat(refused("9.1.0")).isEqualTo("essaim: what is not committed is in no release");
        write("CHANGELOG.md", "# Changelog\n\n## Unreleased\n\n## 1.0.0\n- Old.\n");
        commit();
        assertThat(refused("9.1.0"))
                .isEqualTo("essaim: CHANGELOG.md says nothing under Unreleased");
        String dockerfile = Files.readString(repository.resolve("deploy/images/Dockerfile"));
        write("deploy/images/Dockerfile", dockerfile.replaceFirst("@sha256:[0-9a-f]{64}", ""));
        commit();
        assertThat(release("build", folder.resolve("made").toString()).errors())
                .startsWith("essaim: the base image docker.io/library/eclipse-temurin:")
                .contains(" has no digest");
    }

    private String refused(String version) {
        Tool.Result result = release(version, "--dry-run");
        assertThat(result.status()).isEqualTo(1);
        return result.errors().strip();
    }

    private Tool.Result release(String... words) {
        Map<String, String> environment = new HashMap<>(identity());
        environment.put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        String script = repository.resolve("deploy/release").toString();
        return new Tool(script, "bash", repository, environment).run(List.of(words));
    }

    private String git(String... words) {
        Tool.Result result = new Tool("git", "git", repository, identity()).run(List.of(words));
        assertThat(result.status()).as(result.errors()).isZero();
        return result.output();
    }

    private static Map<String, String> identity() {
        return Map.of(
                "GIT_CONFIG_GLOBAL", "/dev/null",
                "GIT_AUTHOR_NAME", "a",
                "GIT_AUTHOR_EMAIL", "a@essaim.example",
                "GIT_COMMITTER_NAME", "a",
                "GIT_COMMITTER_EMAIL", "a@essaim.example");
    }

    private void commit() {
        git("add", "--all");
        git("commit", "-q", "-m", "As it is");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(repository.resolve(file), text);
    }

    private static void program(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private String base() throws IOException {
        return Files.readAllLines(repository.resolve("deploy/images/Dockerfile")).stream()
                .filter(line -> line.startsWith("ARG BASE="))
                .map(line -> line.replace("ARG BASE=", ""))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(Files.readString(file));
    }

    private static JsonNode json(String text, String value) throws IOException {
        return new ObjectMapper().readTree(text.formatted(value));
    }

    private static String sha256(Path file) throws Exception {
        byte[] content = Files.readAllBytes(file);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
