package org.essaim.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.house.architecture.House;
import org.essaim.house.model.Feature;
import org.essaim.house.model.FeatureReader;
import org.essaim.house.model.ModelPage;
import org.essaim.house.wire.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * What each service does, read off its classes: it is written to {@code target/model} for readers.
 */
class EventModelTest {

    private static final Map<String, List<Feature>> FEATURES =
            House.SERVICES.stream().collect(Collectors.toMap(it -> it, FeatureReader::features));

    @AfterAll
    static void each_service_has_its_page() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "model"));
        for (String service : House.SERVICES) {
            Files.writeString(
                    folder.resolve(service + ".md"), ModelPage.of(service, FEATURES.get(service)));
        }
    }

    @Test
    void no_command_is_without_an_event() {
        Map<String, Set<String>> commands = new TreeMap<>();
        FEATURES.values().stream()
                .flatMap(List::stream)
                .forEach(it -> commands.putAll(it.commands()));
        assertThat(commands).hasSizeGreaterThan(80);
        commands.values().removeIf(events -> !events.isEmpty());
        assertThat(commands.keySet()).isEmpty();
    }

    @Test
    void the_centre_and_the_divisions_publish_what_the_wire_says_and_nothing_else() {
        assertThat(published("incubator")).isEqualTo(new TreeSet<>(Wire.OF_CENTRE));
        assertThat(published("micro")).isEqualTo(Wire.ofDivisions());
        assertThat(published("reporting")).isEmpty();
    }

    private static Set<String> published(String service) {
        return FEATURES.get(service).stream()
                .flatMap(feature -> feature.events().values().stream())
                .flatMap(Set::stream)
                .map(name -> ModelPage.name(name, ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
