package org.essaim.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.updates.UpdateChecker;
import org.essaim.eventstore.CommitOrderEventStore;
import org.essaim.eventstore.PostgresEventStorageEngine;
import org.essaim.eventstore.StableNamesSerializer;
import org.essaim.runtime.store.MinimalService.Count;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.aop.Advisor;
import org.springframework.beans.factory.aot.AotServices;
import org.springframework.beans.factory.aot.BeanRegistrationExcludeFilter;
import org.springframework.beans.factory.support.RegisteredBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@Gate
class NodeTest {

    private static final ConfigurableApplicationContext SERVICE =
            RunningService.start(PostgresServer.migratedDatabase());

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void a_command_reaches_the_projection() {
        SERVICE.getBean(CommandGateway.class).sendAndWait(new Count("apples", 3));
        SERVICE.getBean(CommandGateway.class).sendAndWait(new Count("apples", 4));

        Eventually.passes(() -> assertThat(total("apples")).isEqualTo(7));
    }

    @Test
    void an_aggregate_is_rebuilt_from_its_snapshot_and_what_came_after() {
        CommandGateway commands = SERVICE.getBean(CommandGateway.class);
        for (int i = 0; i < 25; i++) {
            commands.sendAndWait(new Count("pears", 1));
        }
        Eventually.passes(
                () ->
                        assertThat(SERVICE.getBean(EventStorageEngine.class).readSnapshot("pears"))
                                .get()
                                .extracting(DomainEventMessage::getSequenceNumber)
                                .matches(last -> last > 10));
        SERVICE.getBean(JdbcClient.class)
                .sql("delete from domain_event where aggregate_id = ? and sequence_number < 10")
                .param("pears")
                .update();

        assertThat(commands.<Integer>sendAndWait(new Count("pears", 1))).isEqualTo(26);
    }

    @Test
    void axon_runs_on_this_projects_engine_and_serializer_and_on_jdbc_tokens() {
        Configuration axon = SERVICE.getBean(Configuration.class);

        assertThat(SERVICE.getBean(EventStorageEngine.class))
                .isInstanceOf(PostgresEventStorageEngine.class);
        assertThat(axon.eventStore()).isInstanceOf(CommitOrderEventStore.class);
        assertThat(SERVICE.getBean(EventStore.class)).isSameAs(axon.eventStore());
        assertThat(axon.getComponent(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
        assertThat(SERVICE.getBean(Serializer.class)).isInstanceOf(StableNamesSerializer.class);
        assertThat(axon.eventSerializer()).isInstanceOf(StableNamesSerializer.class);
        assertThat(axon.messageSerializer()).isInstanceOf(StableNamesSerializer.class);
    }

    @Test
    void no_transaction_stays_open_for_long_as_it_would_hold_all_readers_back() {
        JdbcClient jdbc = SERVICE.getBean(JdbcClient.class);

        assertThat(setting(jdbc, "transaction_timeout")).isEqualTo("30s");
        assertThat(setting(jdbc, "idle_in_transaction_session_timeout")).isEqualTo("10s");
        assertThat(setting(jdbc, "lock_timeout")).isEqualTo("10s");
    }

    private static String setting(JdbcClient jdbc, String name) {
        return jdbc.sql("select current_setting(?)").param(name).query(String.class).single();
    }

    @Test
    void the_update_checker_is_not_there_and_would_be_off() {
        assertThat(SERVICE.getBeanNamesForType(UpdateChecker.class)).isEmpty();
        assertThat(System.getProperty("axoniq.update-checker.disabled")).isEqualTo("true");
    }

    /** Each start would look at each method of each bean for the annotations of such. */
    @Test
    void methods_are_looked_at_for_who_may_call_them_alone() {
        assertThat(SERVICE.getBeanNamesForType(Advisor.class)).containsOnly("guardedOperations");
    }

    @Test
    void handlers_and_aggregates_are_not_looked_for_where_the_build_found_them() {
        List<BeanRegistrationExcludeFilter> filters =
                AotServices.factories().load(BeanRegistrationExcludeFilter.class).asList();
        for (String lookup :
                List.of("messageHandlerLookup", "springAggregateLookup", "springSagaLookup")) {
            RegisteredBean bean = RegisteredBean.of(SERVICE.getBeanFactory(), lookup);
            assertThat(filters)
                    .as(lookup)
                    .anyMatch(filter -> filter.isExcludedFromAotProcessing(bean));
        }
    }

    @Test
    void xstream_is_absent() {
        assertThat(
                        getClass()
                                .getClassLoader()
                                .getResource("com/thoughtworks/xstream/XStream.class"))
                .isNull();
    }

    private static int total(String counter) {
        return SERVICE.getBean(JdbcClient.class)
                .sql("select coalesce(sum(sum), 0) from total where counter = ?")
                .param(counter)
                .query(Integer.class)
                .single();
    }
}
