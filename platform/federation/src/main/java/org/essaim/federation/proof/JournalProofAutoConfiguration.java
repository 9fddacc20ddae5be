package org.essaim.federation.proof;

import java.util.Optional;
import org.essaim.federation.FederationProperties;
import org.essaim.federation.stream.JournalAutoConfiguration;
import org.essaim.stream.journal.JournalArchive;
import org.essaim.stream.proof.JournalExport;
import org.essaim.stream.signing.StreamSigner;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Every service can be asked for its journal. */
@AutoConfiguration(after = JournalAutoConfiguration.class)
public class JournalProofAutoConfiguration {

    @Bean
    JournalProofApi journalProofApi(
            FederationProperties properties,
            JournalArchive archive,
            ObjectProvider<StreamSigner> signer) {
        return new JournalProofApi(
                Optional.ofNullable(signer.getIfAvailable())
                        .map(key -> new JournalExport(properties.stream(), archive, key)));
    }
}
