package org.essaim.federation.stream;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.message.v1.SigningKeyRegistered;
import org.essaim.contract.message.v1.SigningKeyRevoked;
import org.essaim.stream.SigningKeys;
import org.essaim.stream.StreamKey;
import org.essaim.testkit.Gate;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.SigningKeyFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who keeps whose keys: a thousand divisions need not keep a thousand keys each. */
@Gate
class SigningKeyConsumerTest {

    private static final DivisionId ANCT = new DivisionId("anct");
    private static final DivisionId DINUM = new DivisionId("dinum");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    private final StreamKey key = new StreamKey(SigningKeyFile.fresh().publicKey());
    private SigningKeys keys;

    @BeforeEach
    void migrate() {
        PostgresDatabase database = PostgresServer.platformDatabase();
        keys = new SigningKeys(new JdbcTemplate(database.dataSource()), Map.of());
    }

    @Test
    void a_division_keeps_its_own_keys_since_it_reads_no_other_division() {
        registerAndRevoke("division.anct");
        assertThat(keys.of("division.anct")).containsExactly(key);
        assertThat(keys.of("division.dinum")).isEmpty();
        assertThat(keys.closed()).isEmpty();
    }

    @Test
    void the_centre_and_reporting_keep_those_of_all_and_whether_they_were_revoked() {
        for (String own : List.of("centre", "reporting")) {
            registerAndRevoke(own);
            assertThat(keys.of("division.anct")).as(own).containsExactly(key);
            assertThat(keys.of("division.dinum")).as(own).isEmpty();
            assertThat(keys.closed()).as(own).containsExactly("division.dinum");
        }
    }

    /** One of each division; that of the second is revoked. */
    private void registerAndRevoke(String own) {
        SigningKeyConsumer consumer = SigningKeyConsumer.of(own, keys);
        consumer.apply(new SigningKeyRegistered(ANCT, key.id(), key.base64(), DAY));
        consumer.apply(new SigningKeyRegistered(DINUM, key.id(), key.base64(), DAY));
        consumer.apply(new SigningKeyRevoked(DINUM, key.id(), DAY));
    }
}
