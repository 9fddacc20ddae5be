package org.essaim.local.federation;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.local.state.StateFolder;
import org.essaim.stream.access.ReaderRights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoReaderTest {

    @TempDir Path folder;

    @Test
    void it_reads_the_centre_and_every_division_with_what_its_file_says() throws IOException {
        try (StateFolder state = StateFolder.open(folder, 1)) {
            DemoReader reader = new DemoReader(state, List.of(new DivisionId("anct")));
            reader.write("127.0.0.1:8492");

            Properties settings = settings(state);
            assertThat(reader.rights())
                    .isEqualTo(
                            new ReaderRights(
                                    "demo", List.of("centre", "reporting", "division.anct")));
            assertThat(settings)
                    .containsEntry("bootstrap.servers", "127.0.0.1:8492")
                    .containsEntry("sasl.username", "reader.demo")
                    .containsEntry("sasl.password", reader.password())
                    .containsEntry(
                            "essaim.signing.trusted.centre",
                            SigningKey.in(state.of("keys"), "centre").publicKey());
            assertThat(settings.getProperty("sasl.jaas.config"))
                    .endsWith(
                            " required username=\"reader.demo\" password=\"%s\";"
                                    .formatted(reader.password()));
            assertThat(Files.getPosixFilePermissions(DemoReader.settings(state)))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void its_password_outlives_a_run_and_is_no_other_folders() {
        String first;
        try (StateFolder state = StateFolder.open(folder.resolve("one"), 1)) {
            first = new DemoReader(state, List.of()).password();
            assertThat(new DemoReader(state, List.of()).password()).isEqualTo(first);
        }
        try (StateFolder state = StateFolder.open(folder.resolve("two"), 1)) {
            assertThat(new DemoReader(state, List.of()).password()).isNotEqualTo(first);
        }
    }

    private static Properties settings(StateFolder state) throws IOException {
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(DemoReader.settings(state))) {
            settings.load(file);
        }
        return settings;
    }
}
