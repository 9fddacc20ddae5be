package org.essaim.micro.setup;

import org.essaim.contract.DivisionId;
import org.essaim.federation.FederationProperties;
import org.essaim.federation.directory.DirectorySetup;
import org.essaim.federation.stream.ConsumptionProgress;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.pages.notice.NoticesSetup;
import org.essaim.portfolio.Transactions;
import org.essaim.runtime.command.UnitOfWorkRunner;
import org.essaim.runtime.store.BatchSize;
import org.essaim.runtime.write.EntryIds;
import org.essaim.web.identity.Tenant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose service this is, and how it handles commands. */
@Configuration(proxyBeanMethods = false)
@Import({DirectorySetup.class, NoticesSetup.class})
class CommandsSetup {

    /**
     * @throws IllegalStateException if this service would publish on another division's stream, or
     *     if this database belongs to another division's micro-incubator (R03)
     */
    @Bean
    DivisionId division(
            @Value("${essaim.division}") String id,
            FederationProperties properties,
            JdbcClient jdbc) {
        DivisionId division = new DivisionId(id);
        String own = DivisionStream.of(division);
        if (!own.equals(properties.stream())) {
            throw new IllegalStateException(
                    "the division %s publishes on %s, but essaim.stream is %s"
                            .formatted(id, own, properties.stream()));
        }
        DatabaseOwnership.require(division, jdbc);
        return division;
    }

    /** Only its own people have access. */
    @Bean
    Tenant tenant(DivisionId division) {
        return new Tenant.OfDivision(division);
    }

    @Bean
    EntryIds entriesOfDivision(DivisionId division) {
        return new EntryIds(division.value());
    }

    @Bean
    Transactions transactions(UnitOfWorkRunner unit) {
        return unit::run;
    }

    /** Each message of the centre has a transaction of its own: no aggregate is locked longer. */
    @Bean
    BatchSize oneMessageAtATime() {
        return new BatchSize(ConsumptionProgress.RECEPTION, 1);
    }
}
