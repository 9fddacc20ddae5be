package org.essaim.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.core.annotation.AnnotatedElementUtils.findMergedAnnotation;
import static org.springframework.core.annotation.AnnotatedElementUtils.hasAnnotation;

import module java.base;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.decision.Command;
import org.essaim.contract.decision.StoredAs;
import org.essaim.federation.stream.Publisher;
import org.essaim.house.architecture.House;
import org.essaim.runtime.command.Eventually;
import org.essaim.runtime.command.SameTransaction;
import org.junit.jupiter.api.Test;
import org.springframework.core.GenericTypeResolver;

/**
 * Axon finds a handler by the name of a command's sealed root, Spring finds publishers and
 * reactions by type: what is forgotten would fail only when it is called, or never.
 */
class HandlersTest {

    /** A command is a case of one sealed root, and one aggregate handles that root. */
    @Test
    void every_root_of_commands_has_one_handler_and_nothing_else_is_handled() {
        List<String> roots =
                types("micro", "incubator")
                        .filter(Class::isInterface)
                        .filter(type -> List.of(type.getInterfaces()).contains(Command.class))
                        .map(Class::getName)
                        .sorted()
                        .toList();

        assertThat(roots).hasSizeGreaterThan(10);
        assertThat(handlers().map(each -> each.getParameterTypes()[0].getName()).sorted().toList())
                .isEqualTo(roots);
    }

    @Test
    void every_command_is_a_case_of_a_sealed_root() {
        assertThat(types("micro", "incubator"))
                .filteredOn(type -> Command.class.isAssignableFrom(type))
                .filteredOn(type -> !type.isSealed() && !isCaseOfOneSealedType(type))
                .isEmpty();
    }

    /** Whether an aggregate is there is for its decider to say. */
    @Test
    void every_handler_stands_in_an_aggregate_and_makes_what_is_missing() {
        assertThat(handlers())
                .isNotEmpty()
                .allMatch(each -> each.getDeclaringClass().isAnnotationPresent(Aggregate.class))
                .allMatch(
                        each ->
                                findMergedAnnotation(each, CreationPolicy.class).value()
                                        == AggregateCreationPolicy.CREATE_IF_MISSING);
    }

    @Test
    void every_event_has_one_publisher_that_knows_all_of_its_feature() {
        List<String> events =
                types("micro", "incubator")
                        .filter(type -> isRootOf(type, "Event"))
                        .map(Class::getName)
                        .sorted()
                        .toList();
        List<String> published =
                types("micro", "incubator")
                        .filter(Publisher.class::isAssignableFrom)
                        .map(type -> GenericTypeResolver.resolveTypeArgument(type, Publisher.class))
                        .map(Class::getName)
                        .sorted()
                        .toList();

        assertThat(events).hasSizeGreaterThan(10);
        assertThat(published).isEqualTo(events);
    }

    @Test
    void every_event_is_stored_under_a_name_that_is_its_own() {
        for (String service : List.of("micro", "incubator")) {
            Map<String, List<String>> named =
                    types(service)
                            .filter(type -> isRootOf(type, "Event"))
                            .flatMap(HandlersTest::cases)
                            .peek(type -> assertThat(type).hasAnnotation(StoredAs.class))
                            .collect(
                                    Collectors.groupingBy(
                                            type -> type.getAnnotation(StoredAs.class).value(),
                                            TreeMap::new,
                                            Collectors.mapping(
                                                    Class::getName, Collectors.toList())));

            assertThat(named).hasSizeGreaterThan(20);
            assertThat(named.values()).allMatch(types -> types.size() == 1);
        }
    }

    /** A reader sees on the class whether the caller waits for it. */
    @Test
    void every_reaction_says_whether_it_is_in_the_same_transaction_or_eventual() {
        List<Class<?>> reactions =
                House.classes().stream()
                        .filter(each -> each.getPackageName().endsWith(".automation"))
                        .filter(each -> each.getMethods().stream().anyMatch(HandlersTest::reacts))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();

        assertThat(reactions).hasSizeGreaterThan(20);
        assertThat(reactions)
                .allMatch(
                        each -> each.isAnnotationPresent(Eventually.class) == hasEventHandler(each))
                .allMatch(
                        each ->
                                each.isAnnotationPresent(SameTransaction.class)
                                        != each.isAnnotationPresent(Eventually.class));
    }

    private static boolean reacts(JavaMethod method) {
        return method.isAnnotatedWith(EventHandler.class)
                || method.getName().equals("on")
                        && method.getRawParameterTypes().size() == 1
                        && !method.getOwner().isRecord()
                        && isEvent(method.getRawParameterTypes().getFirst().reflect());
    }

    private static boolean isEvent(Class<?> type) {
        return type.isAnnotationPresent(StoredAs.class) || isRootOf(type, "Event");
    }

    private static boolean hasEventHandler(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .anyMatch(method -> method.isAnnotationPresent(EventHandler.class));
    }

    private static Stream<Method> handlers() {
        return types("micro", "incubator")
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> hasAnnotation(method, CommandHandler.class));
    }

    private static boolean isCaseOfOneSealedType(Class<?> type) {
        return Arrays.stream(type.getInterfaces())
                        .filter(Class::isSealed)
                        .filter(Command.class::isAssignableFrom)
                        .count()
                == 1;
    }

    /** A sealed type of a domain that is no part of another one. */
    private static boolean isRootOf(Class<?> type, String suffix) {
        return type.isSealed()
                && type.getPackageName().endsWith(".domain")
                && type.getSimpleName().endsWith(suffix)
                && Arrays.stream(type.getInterfaces()).noneMatch(Class::isSealed);
    }

    private static Stream<Class<?>> cases(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(HandlersTest::cases)
                : Stream.of(type);
    }

    private static Stream<Class<?>> types(String... services) {
        return Stream.of(services)
                .flatMap(
                        service ->
                                House.classes().stream()
                                        .filter(
                                                each ->
                                                        each.getPackageName()
                                                                .startsWith(
                                                                        "org.essaim." + service)))
                .map((Function<JavaClass, Class<?>>) JavaClass::reflect);
    }
}
