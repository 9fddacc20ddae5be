package org.essaim.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.lang.reflect.Proxy;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.essaim.runtime.store.MinimalService.Count;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Night;
import org.essaim.testkit.Overnight;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two nodes whose clocks are years apart: to each the other's claim has always expired, so they
 * take it from each other in the middle of their work.
 */
@Gate
class StolenClaimsTest {

    private static final long PAUSE_NANOS = 2_000_000;
    private static final int THEFTS = Overnight.RUN ? 4 : 2;

    /** Not each theft comes between the work and its token. */
    private static final int THEFTS_UNTIL_TWICE = 25;

    private final PostgresDatabase database = PostgresServer.migratedDatabase();
    private final JdbcClient jdbc = JdbcClient.create(database.dataSource());

    @Test
    @Fault(19)
    void every_event_is_handled_once_whoever_takes_the_claim_from_whom() {
        assertThat(handledTooOften(THEFTS, _ -> {})).isZero();
    }

    @Test
    @Night
    @Fault(value = 19, without = "storing a token only as its owner")
    void events_are_handled_twice_where_a_token_is_stored_whoever_owns_it() {
        assertThat(handledTooOften(THEFTS_UNTIL_TWICE, StolenClaimsTest::mindNoOwner)).isPositive();
    }

    private int handledTooOften(
            int thefts, ApplicationContextInitializer<ConfigurableApplicationContext> as) {
        try (ConfigurableApplicationContext one = node("one", as);
                ConfigurableApplicationContext _ = node("two", as)) {
            CommandGateway commands = one.getBean(CommandGateway.class);
            List<String> owners = new ArrayList<>(List.of("nobody"));
            int counted = 0;
            long end = System.nanoTime() + Eventually.PATIENCE.toNanos();
            while (owners.size() <= thefts && total() <= counted && System.nanoTime() < end) {
                expireClaims();
                commands.sendAndWait(new Count("counter " + counted % 5, 1));
                counted++;
                if (!owners.getLast().equals(owner())) {
                    owners.add(owner());
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
            int wanted = counted;
            assertThat(owners.size() > THEFTS || total() > wanted).as("owners %s", owners).isTrue();
            Eventually.holds("a total of " + wanted, () -> total() >= wanted);
            Eventually.holds(
                    "both have caught up",
                    () ->
                            one.getBean(Processors.class).states().stream()
                                    .allMatch(ProcessorState::caughtUp));
            return total() - wanted;
        }
    }

    /** As a clock sees them that is years ahead. */
    private void expireClaims() {
        jdbc.sql("update token_entry set claimed_at = '2000-01-01T00:00:00Z'").update();
    }

    private String owner() {
        return jdbc.sql(
                        "select coalesce(owner, 'nobody') from token_entry"
                                + " where processor_name = 'totals'")
                .query(String.class)
                .optional()
                .orElse("nobody");
    }

    private int total() {
        return jdbc.sql("select coalesce(sum(sum), 0) from total").query(Integer.class).single();
    }

    private ConfigurableApplicationContext node(
            String id, ApplicationContextInitializer<ConfigurableApplicationContext> wiring) {
        return RunningService.start(database, wiring, "essaim.node-id=" + id);
    }

    private static void mindNoOwner(ConfigurableApplicationContext service) {
        service.getBeanFactory()
                .addBeanPostProcessor(
                        new BeanPostProcessor() {
                            @Override
                            public Object postProcessAfterInitialization(Object bean, String name) {
                                return bean instanceof TokenStore store ? mindless(store) : bean;
                            }
                        });
    }

    /** To whom the claim was lost learns nothing of it when it stores its token. */
    private static TokenStore mindless(TokenStore store) {
        return (TokenStore)
                Proxy.newProxyInstance(
                        TokenStore.class.getClassLoader(),
                        new Class<?>[] {TokenStore.class},
                        (_, method, arguments) -> {
                            try {
                                return method.invoke(store, arguments);
                            } catch (InvocationTargetException failed) {
                                boolean stores =
                                        method.getName().equals("storeToken")
                                                || method.getName().equals("extendClaim");
                                if (stores
                                        && failed.getCause()
                                                instanceof UnableToClaimTokenException) {
                                    return null;
                                }
                                throw failed.getCause();
                            }
                        });
    }
}
