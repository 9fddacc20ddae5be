package org.essaim.runtime.store;

import java.util.Set;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;

/**
 * Keeps out of every service, whatever it configures, what Axon and Spring Boot would add by
 * themselves: the update checker, which sends usage data to its vendor, the stock JDBC engine,
 * which can skip events, XStream, and transactions by annotation, for which each start looks at
 * each method of each bean.
 */
public final class DefaultsExclusion implements AutoConfigurationImportFilter {

    private static final String AXON = "org.axonframework.springboot.autoconfig.";

    static final Set<String> UNWANTED =
            Set.of(
                    AXON + "UpdateCheckerAutoConfiguration",
                    AXON + "JdbcAutoConfiguration",
                    AXON + "JpaAutoConfiguration",
                    AXON + "JpaEventStoreAutoConfiguration",
                    AXON + "NoOpTransactionAutoConfiguration",
                    AXON + "TransactionAutoConfiguration",
                    AXON + "ObjectMapperAutoConfiguration",
                    AXON + "XStreamAutoConfiguration",
                    "org.springframework.boot.transaction.autoconfigure."
                            + "TransactionAutoConfiguration");

    @Override
    public boolean[] match(String[] candidates, AutoConfigurationMetadata metadata) {
        boolean[] wanted = new boolean[candidates.length];
        for (int i = 0; i < candidates.length; i++) {
            wanted[i] = candidates[i] == null || !UNWANTED.contains(candidates[i]);
        }
        return wanted;
    }
}
