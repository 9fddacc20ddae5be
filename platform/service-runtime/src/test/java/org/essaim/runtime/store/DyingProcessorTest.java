package org.essaim.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.lang.reflect.Proxy;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.essaim.runtime.store.MinimalService.Count;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Night;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A processor that dies again and again, before its commit, or after it before anybody learns of
 * it: to itself the two look the same.
 */
@Gate
class DyingProcessorTest {

    private static final int COUNTED = 150;

    /** Two before a commit and two after one; the processor takes a second to come back. */
    private static final int MOST_DEATHS = 4;

    private final Random random = new Random(Long.getLong("essaim.seed", 5));
    private final AtomicInteger deaths = new AtomicInteger();
    private final PostgresDatabase database = PostgresServer.migratedDatabase();
    private final JdbcClient jdbc = JdbcClient.create(database.dataSource());

    @Test
    @Fault(5)
    void whenever_it_dies_every_event_is_handled_once() {
        countWith(service -> addTo(service, this::dying));

        assertThat(deaths).hasValue(MOST_DEATHS);
        assertThat(total()).isEqualTo(COUNTED);
    }

    @Test
    @Night
    @Fault(value = 5, without = "one transaction for what a processor does and how far it is")
    void events_are_passed_over_where_it_notes_first_how_far_it_is() {
        countWith(
                service -> {
                    addTo(service, this::dying);
                    addTo(service, bean -> notingApart(service, bean));
                });

        assertThat(total()).isLessThan(COUNTED);
    }

    private void countWith(ApplicationContextInitializer<ConfigurableApplicationContext> wiring) {
        try (ConfigurableApplicationContext service =
                RunningService.start(database, inSmallBatches(wiring))) {
            CommandGateway commands = service.getBean(CommandGateway.class);
            for (int n = 0; n < COUNTED; n++) {
                commands.sendAndWait(new Count("counter " + n % 7, 1));
            }
            Processors processors = service.getBean(Processors.class);
            Eventually.holds(
                    "every processor has caught up",
                    () -> processors.states().stream().allMatch(ProcessorState::caughtUp));
        }
    }

    private static ApplicationContextInitializer<ConfigurableApplicationContext> inSmallBatches(
            ApplicationContextInitializer<ConfigurableApplicationContext> wiring) {
        return service -> {
            ((GenericApplicationContext) service)
                    .registerBean(BatchSize.class, () -> new BatchSize("totals", 3));
            wiring.initialize(service);
        };
    }

    private int total() {
        return jdbc.sql("select coalesce(sum(sum), 0) from total").query(Integer.class).single();
    }

    private Object dying(Object bean) {
        return bean instanceof PlatformTransactionManager transactions
                ? instead(
                        PlatformTransactionManager.class,
                        transactions,
                        (_, method, arguments) -> dyingAt(transactions, method, arguments))
                : bean;
    }

    private Object dyingAt(Object transactions, Method method, Object[] arguments)
            throws Throwable {
        boolean dies =
                method.getName().equals("commit")
                        && ((TransactionStatus) arguments[0]).isNewTransaction()
                        && Thread.currentThread().getName().startsWith("Worker[totals]")
                        && random.nextBoolean()
                        && deaths.get() < MOST_DEATHS;
        if (!dies) {
            return invoked(transactions, method, arguments);
        }
        boolean after = deaths.incrementAndGet() % 2 == 0;
        Method how =
                after
                        ? method
                        : PlatformTransactionManager.class.getMethod(
                                "rollback", method.getParameterTypes());
        invoked(transactions, how, arguments);
        throw new TransactionSystemException("died, and nobody knows when");
    }

    private static Object notingApart(ConfigurableApplicationContext service, Object bean) {
        return bean instanceof TokenStore store
                ? instead(
                        TokenStore.class,
                        store,
                        (_, method, arguments) ->
                                method.getName().equals("storeToken")
                                        ? inAnother(service)
                                                .execute(_ -> quietly(store, method, arguments))
                                        : invoked(store, method, arguments))
                : bean;
    }

    private static TransactionTemplate inAnother(ConfigurableApplicationContext service) {
        TransactionTemplate another =
                new TransactionTemplate(service.getBean(PlatformTransactionManager.class));
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return another;
    }

    private static Object quietly(Object target, Method method, Object[] arguments) {
        try {
            return invoked(target, method, arguments);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Object invoked(Object target, Method method, Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static Object instead(Class<?> type, Object of, InvocationHandler handler) {
        return Proxy.newProxyInstance(
                of.getClass().getClassLoader(), new Class<?>[] {type}, handler);
    }

    private static void addTo(ConfigurableApplicationContext service, Wiring wiring) {
        service.getBeanFactory()
                .addBeanPostProcessor(
                        new BeanPostProcessor() {
                            @Override
                            public Object postProcessAfterInitialization(Object bean, String name) {
                                return wiring.instead(bean);
                            }
                        });
    }

    /** What replaces a bean. */
    private interface Wiring {
        Object instead(Object bean);
    }
}
