package org.essaim.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.essaim.manifests.policy.EnvironmentVariables;
import org.essaim.manifests.render.Kustomize;
import org.essaim.stream.access.SenderLimits;
import org.essaim.stream.access.StreamTopic;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Under Compose the federation is as restricted as on a cluster, and every variable is known. */
class ComposeTest {

    private static final Path IMAGES = Kustomize.root().resolve("deploy/images");

    @Test
    void every_service_runs_restricted() throws IOException {
        assertThat(services()).hasSize(4);
        services()
                .forEach(
                        (name, service) -> {
                            assertThat(service.path("read_only").asBoolean()).as(name).isTrue();
                            assertThat(service.path("user").asText())
                                    .as(name)
                                    .isEqualTo("10001:10001");
                            assertThat(service.at("/cap_drop/0").asText())
                                    .as(name)
                                    .isEqualTo("ALL");
                            assertThat(service.at("/security_opt/0").asText())
                                    .as(name)
                                    .isEqualTo("no-new-privileges:true");
                            assertThat(service.path("mem_limit").asText())
                                    .as(name)
                                    .isEqualTo("512m");
                        });
    }

    /** Between the containers nothing is encrypted: they share one network of one machine. */
    @Test
    void nothing_is_open_beyond_this_machine() throws IOException {
        assertThat(services().values()).allMatch(service -> service.path("ports").size() == 1);
        compose()
                .path("services")
                .properties()
                .forEach(
                        each -> {
                            JsonNode service = each.getValue();
                            assertThat(service.path("ports"))
                                    .as(each.getKey())
                                    .allMatch(port -> port.asText().startsWith("127.0.0.1:"));
                            assertThat(service.has("network_mode")).as(each.getKey()).isFalse();
                            assertThat(service.has("networks")).as(each.getKey()).isFalse();
                        });
        assertThat(compose().has("networks")).isFalse();
    }

    @Test
    void services_get_only_known_variables_and_each_publishes_as_itself() throws IOException {
        Set<String> streams = new HashSet<>();
        services()
                .forEach(
                        (name, service) -> {
                            Map<String, String> variables = new HashMap<>();
                            service.path("environment")
                                    .properties()
                                    .forEach(
                                            each ->
                                                    variables.put(
                                                            each.getKey(),
                                                            each.getValue().asText()));
                            assertThat(EnvironmentVariables.unknown(variables.keySet()))
                                    .as(name)
                                    .isEmpty();
                            assertThat(variables.get("ESSAIM_KAFKA_USER"))
                                    .isEqualTo(variables.get("ESSAIM_STREAM"));
                            assertThat(streams.add(variables.get("ESSAIM_STREAM")))
                                    .as(name)
                                    .isTrue();
                        });
        assertThat(streams).containsExactlyInAnyOrderElementsOf(admitted());
    }

    @Test
    void whatever_is_filled_in_is_made_by_prepare_or_has_a_default() throws IOException {
        String compose = Files.readString(IMAGES.resolve("compose.yaml"));
        String prepare = Files.readString(IMAGES.resolve("prepare"));
        Pattern.compile("\\$\\{([A-Z0-9_]+)(?::\\?[^}]*)?}")
                .matcher(compose)
                .results()
                .map(match -> match.group(1).replace("_PASSWORD", ""))
                .forEach(name -> assertThat(prepare).contains(name));
    }

    @Test
    void topics_and_senders_are_limited_as_on_a_cluster() throws IOException {
        String script = Files.readString(IMAGES.resolve("rights.sh"));
        assertThat(script)
                .contains(assigned(StreamTopic.LASTING))
                .contains(assigned(StreamTopic.LIMITS))
                .contains("producer_byte_rate=" + SenderLimits.USUAL.bytesPerSecond())
                .contains("request_percentage=" + SenderLimits.USUAL.percentOfAThread())
                .contains("connection_creation_rate=" + SenderLimits.USUAL.connectionsPerSecond());
        assertThat(compose().at("/services/kafka/environment/KAFKA_DELETE_TOPIC_ENABLE").asText())
                .isEqualTo("false");
    }

    private static List<String> assigned(Map<String, String> settings) {
        return settings.entrySet().stream().map(Map.Entry::toString).toList();
    }

    /** Whom the broker lets in: the two that the script names, and the divisions of the list. */
    private static Set<String> admitted() throws IOException {
        Set<String> admitted = new HashSet<>();
        Pattern.compile("(?m)^admit ([a-z]+) ")
                .matcher(Files.readString(IMAGES.resolve("rights.sh")))
                .results()
                .forEach(match -> admitted.add(match.group(1)));
        String divisions = compose().at("/services/rights/environment/DIVISIONS").asText();
        for (String slug : divisions.split(" ")) {
            admitted.add("division." + slug);
        }
        return admitted;
    }

    private static Map<String, JsonNode> services() throws IOException {
        Map<String, JsonNode> ours = new HashMap<>();
        for (var each : compose().path("services").properties()) {
            if (each.getValue().path("image").asText().startsWith("essaim/")) {
                ours.put(each.getKey(), each.getValue());
            }
        }
        return ours;
    }

    /** Jackson knows no merge keys, the library below it does. */
    private static JsonNode compose() throws IOException {
        Object read =
                new Yaml(new SafeConstructor(new LoaderOptions()))
                        .load(Files.readString(IMAGES.resolve("compose.yaml")));
        return new ObjectMapper().valueToTree(read);
    }
}
