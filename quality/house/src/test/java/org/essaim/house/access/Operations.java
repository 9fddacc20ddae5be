package org.essaim.house.access;

import module java.base;

import org.essaim.contract.Role;
import org.essaim.house.source.Docstring;
import org.essaim.house.source.JavaSource;
import org.essaim.house.source.Project;
import org.essaim.web.identity.OperationAccess;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;

/** Finds the operations of a service by what stands next to them in its code. */
final class Operations {

    private static final Map<String, OperationAccess> WHO =
            Map.of(
                    "everybody", new OperationAccess.ForEverybody(),
                    "operators", new OperationAccess.ForRoles(Set.of(Role.OPERATOR), Set.of()),
                    "metrics",
                            new OperationAccess.ForRoles(
                                    Set.of(Role.OPERATOR, Role.METRICS), Set.of()));

    /** What is answered in every service beside its operations, guarded by path. */
    private static final String BESIDE =
            """
            GET | /actuator | operators | What an operator can ask.
            GET | /actuator/health | everybody | Whether the service runs.
            GET | /actuator/info | operators | What runs here.
            GET | /actuator/dead-letters | operators | \
            The dead letters of processors, and why they failed.
            POST | /actuator/dead-letters | operators | Retries dead letters.
            GET | /actuator/prometheus | metrics | What is measured of the service, for Prometheus.
            GET | /actuator/rebuilds | operators | \
            What can be rebuilt from the events, and how far it is.
            POST | /actuator/rebuilds/{projection} | operators | \
            Rebuilds a projection while the old one answers.
            GET | /actuator/streams | operators | \
            How far each stream is ingested, and what was rejected of it.
            GET | /actuator/streams/{stream} | operators | \
            The rejected records that are kept as evidence.
            POST | /actuator/streams/{stream} | operators | Releases a stream from its quarantine.
            DELETE | /actuator/streams/{stream} | operators | \
            Discards the evidence to make room for more; counts stay.
            GET | /swagger-ui.html | everybody | A page on which to try out what can be asked here.
            GET | /v3/api-docs | everybody | What can be asked here, as OpenAPI describes it.
            """;

    private static final String NOBODY_ACTS = "reporting";

    /** Those at whose pages people log in. */
    private static final Set<String> WITH_PAGES = Set.of("micro", "incubator");

    private Operations() {}

    /** Of the directory, which a service has only where people act. */
    private static boolean isOfPeople(Operation operation) {
        return operation.path().startsWith("/api/v1/people");
    }

    /**
     * By path, then method: those of the service, then those of the platform in every service.
     *
     * @param service its package, such as {@code micro}
     */
    static List<Operation> of(String service) {
        Comparator<Operation> order =
                Comparator.comparing(Operation::path).thenComparing(Operation::method);
        Stream<Operation> own = in("org.essaim." + service);
        Stream<Operation> shared =
                in("org.essaim.federation")
                        .filter(one -> !service.equals(NOBODY_ACTS) || !isOfPeople(one));
        Stream<Operation> pages =
                WITH_PAGES.contains(service) ? in("org.essaim.pages") : Stream.empty();
        return Stream.concat(
                        Stream.of(own, shared, pages).flatMap(each -> each).sorted(order),
                        beside().sorted(order))
                .toList();
    }

    private static Stream<Operation> beside() {
        return BESIDE.lines()
                .map(line -> line.split(" \\| "))
                .map(each -> new Operation(each[0], each[1], WHO.get(each[2]), each[3]));
    }

    private static Stream<Operation> in(String base) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        return scanner.findCandidateComponents(base).stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .filter(controller -> Project.sourceOf(controller.getName()).isPresent())
                .flatMap(Operations::of);
    }

    private static Stream<Operation> of(Class<?> controller) {
        RequestMapping base = mapping(controller);
        return Stream.<Class<?>>iterate(controller, Objects::nonNull, Class::getSuperclass)
                .flatMap(declaring -> Arrays.stream(declaring.getDeclaredMethods()))
                .filter(method -> mapping(method) != null)
                .flatMap(method -> of(base == null ? "" : base.path()[0], method));
    }

    /** One under each of its paths: a page has one in each language. */
    private static Stream<Operation> of(String base, Method method) {
        RequestMapping mapping = mapping(method);
        String verb = mapping.method()[0].name();
        Stream<String> paths =
                mapping.path().length == 0 ? Stream.of("") : Arrays.stream(mapping.path());
        return paths.map(
                path ->
                        new Operation(
                                verb, base + path, OperationAccess.of(method), purpose(method)));
    }

    private static RequestMapping mapping(java.lang.reflect.AnnotatedElement element) {
        return AnnotatedElementUtils.findMergedAnnotation(element, RequestMapping.class);
    }

    private static String purpose(Method method) {
        Class<?> controller = method.getDeclaringClass();
        String comment =
                JavaSource.of(Project.sourceOf(controller.getName()).orElseThrow())
                        .methods()
                        .stream()
                        .filter(one -> one.name().equals(method.getName()) && one.doc() != null)
                        .map(JavaSource.Method::doc)
                        .findFirst()
                        .orElseThrow(
                                () -> new AssertionError(method + " does not say what it is for"));
        return Docstring.of(comment).summary().split("(?<=[.!?]) ", 2)[0];
    }
}
