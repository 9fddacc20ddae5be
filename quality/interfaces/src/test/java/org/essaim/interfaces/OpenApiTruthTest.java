package org.essaim.interfaces;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.interfaces.OpenApiDocument.Operation;
import org.essaim.local.running.LauncherProcess;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What somebody who reads nothing but a description needs to know stands in it. */
class OpenApiTruthTest {

    /** A test that is made of each description. */
    @ParameterizedTest
    @ValueSource(strings = {"micro-incubator", "incubator", "reporting"})
    @Retention(RetentionPolicy.RUNTIME)
    private @interface Described {}

    private static final String WORDS_OF_MEMBERS =
            "platform/web/src/main/resources/META-INF/essaim-members.properties";

    private static final String JSON = "application/json";
    private static final Pattern WORDS = Pattern.compile("[A-Z][a-z]*( [a-z]+)*");

    /** What people read: of everything that has a name. */
    @Described
    void everything_is_described_in_words(String service) {
        OpenApiDocument api = OpenApiDocument.of(service);
        List<String> silent = new ArrayList<>();
        for (Operation each : api.operations()) {
            note(silent, each, each.described(), "summary");
            note(silent, each, each.described(), "description");
            each.parameters()
                    .forEach(it -> note(silent, each + " " + it.get("name"), it, "description"));
        }
        for (Map.Entry<String, JsonNode> schema : api.schemas()) {
            boolean isPage = schema.getKey().startsWith("Page");
            if (!isPage) {
                note(silent, schema.getKey(), schema.getValue(), "description");
            }
            schema.getValue()
                    .path("properties")
                    .properties()
                    .forEach(
                            it ->
                                    note(
                                            silent,
                                            schema.getKey() + "." + it.getKey(),
                                            it.getValue(),
                                            "description"));
        }
        assertThat(silent).isEmpty();
    }

    @Described
    void tags_are_words_and_say_what_they_are_about(String service) {
        OpenApiDocument api = OpenApiDocument.of(service);
        assertThat(api.root().get("tags").values())
                .isNotEmpty()
                .allMatch(it -> WORDS.matcher(it.get("name").asString()).matches())
                .allMatch(it -> !it.path("description").asString("").isBlank());
    }

    /** A creation says where it is, whatever reads says what, and nothing is of a framework. */
    @Described
    void every_answer_is_the_one_that_is_given(String service) {
        OpenApiDocument api = OpenApiDocument.of(service);
        for (Operation each : api.operations()) {
            each.answer("201")
                    .ifPresent(
                            it -> {
                                assertThat(it.at("/headers/Location").isMissingNode())
                                        .as("%s", each)
                                        .isFalse();
                                assertThat(contents(it)).as("%s", each).containsExactly(JSON);
                            });
            each.answer("200")
                    .filter(_ -> each.reads())
                    .ifPresent(it -> assertThat(contents(it)).as("%s", each).isNotEmpty());
            assertThat(each.described().at("/responses/200/content").valueStream())
                    .as("%s", each)
                    .allMatch(it -> it.has("schema"));
        }
        assertThat(api.schemas())
                .extracting(Map.Entry::getKey)
                .noneMatch(it -> it.matches("SseEmitter|.*Callback|Throwable|Handler|MediaType"));
    }

    @Described
    void tables_are_offered_in_all_forms_and_say_how_they_continue(String service) {
        OpenApiDocument api = OpenApiDocument.of(service);
        for (Operation each : api.operations()) {
            JsonNode answer = each.answer("200").orElse(null);
            if (!each.reads() || answer == null || !answer.path("content").has(JSON)) {
                continue;
            }
            JsonNode schema = answer.path("content").path(JSON).path("schema");
            if (schema.path("$ref").asString("").contains("/Page")) {
                assertThat(contents(answer))
                        .as("%s", each)
                        .contains("text/csv", "application/jsonl");
                assertThat(api.schema(schema).path("properties").propertyNames())
                        .as("%s", each)
                        .contains("items", "next");
                assertThat(each.hasParameter("after"))
                        .as("%s", each)
                        .isEqualTo(each.hasParameter("size"))
                        .isEqualTo(answer.path("headers").has("Essaim-Next"));
            }
        }
    }

    /** What is sent may be sent again, and what is read need not be sent twice. */
    @Described
    @Rule("R17")
    void keys_and_tags_are_described_wherever_they_work(String service) {
        for (Operation each : OpenApiDocument.of(service).operations()) {
            if (!each.reads()) {
                assertThat(each.hasParameter("Idempotency-Key")).as("%s", each).isTrue();
                assertThat(each.answer("422")).as("%s", each).isPresent();
            } else if (!contents(each.answer("200").orElseThrow()).contains("text/event-stream")) {
                assertThat(each.hasParameter("If-None-Match")).as("%s", each).isTrue();
                assertThat(each.answer("304")).as("%s", each).isPresent();
            }
        }
    }

    @Described
    void constants_have_a_name_and_patterns_mean_the_whole_text(String service) {
        OpenApiDocument api = OpenApiDocument.of(service);
        assertThat(api.placed()).noneMatch(it -> it.has("enum"));
        assertThat(api.placed().filter(it -> it.has("pattern")))
                .allMatch(it -> it.get("pattern").asString().matches("\\^.*\\$"));
    }

    /** Programs know every refusal by its code. */
    @Described
    void every_problem_has_its_codes(String service) {
        OpenApiDocument api = OpenApiDocument.of(service);
        assertThat(api.root().at("/components/schemas/ProblemCode/enum").valueStream())
                .extracting(JsonNode::asString)
                .contains("invalid-request", "no-token", "not-yours", "no-such-thing", "too-many");
        assertThat(api.root().at("/components/schemas/InvalidMemberCode/enum").valueStream())
                .extracting(JsonNode::asString)
                .contains("missing", "not-a-day", "not-euros", "unknown-member");
        assertThat(api.root().at("/components/responses").properties())
                .allMatch(it -> contents(it.getValue()).equals(Set.of("application/problem+json")));
        boolean decides = api.operations().stream().anyMatch(it -> it.answer("409").isPresent());
        assertThat(api.root().at("/components/schemas/RefusalCode/enum").isEmpty())
                .isEqualTo(!decides);
    }

    /** Of all that rules refuse, those that refuse this; and none is refused by nothing. */
    @Described
    void every_refusal_of_an_operation_has_its_codes(String service) {
        OpenApiDocument api = OpenApiDocument.of(service);
        List<String> known =
                api.root()
                        .at("/components/schemas/RefusalCode/enum")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList();
        for (Operation each : api.operations()) {
            each.answer("409")
                    .ifPresent(
                            it ->
                                    assertThat(it.path("x-codes").valueStream())
                                            .as("%s", each)
                                            .extracting(JsonNode::asString)
                                            .isNotEmpty()
                                            .isSubsetOf(known));
        }
    }

    @Described
    void every_body_has_an_example(String service) {
        List<String> without = new ArrayList<>();
        for (Operation each : OpenApiDocument.of(service).operations()) {
            JsonNode body = each.described().at("/requestBody/content/application~1json");
            if (!body.isMissingNode() && !body.has("example")) {
                without.add(each.toString());
            }
        }
        assertThat(without).isEmpty();
    }

    @Test
    void no_word_is_kept_that_describes_nothing() throws IOException {
        Properties words = new Properties();
        Path file = LauncherProcess.HOME.resolve(WORDS_OF_MEMBERS);
        try (Reader reader = Files.newBufferedReader(file)) {
            words.load(reader);
        }
        Set<String> used = new HashSet<>();
        for (String service : List.of("micro-incubator", "incubator", "reporting")) {
            OpenApiDocument api = OpenApiDocument.of(service);
            api.operations().stream()
                    .flatMap(Operation::parameters)
                    .forEach(it -> used.add(it.get("name").asString() + "=" + said(it)));
            api.schemas().stream()
                    .flatMap(it -> it.getValue().path("properties").properties().stream())
                    .forEach(it -> used.add(it.getKey() + "=" + said(it.getValue())));
        }
        assertThat(words.stringPropertyNames().stream().filter(it -> !it.endsWith(".example")))
                .isNotEmpty()
                .allMatch(it -> isSaid(it + "=" + words.getProperty(it), used));
    }

    /** Alone, or before what a record adds to it. */
    private static boolean isSaid(String word, Set<String> used) {
        return used.stream().anyMatch(it -> it.equals(word) || it.startsWith(word + " "));
    }

    private static String said(JsonNode described) {
        return described.path("description").asString("");
    }

    private static Set<String> contents(JsonNode answer) {
        return new TreeSet<>(answer.path("content").propertyNames());
    }

    private static void note(List<String> silent, Object what, JsonNode described, String member) {
        if (described.path(member).asString("").isBlank()) {
            silent.add(what + " has no " + member);
        }
    }
}
