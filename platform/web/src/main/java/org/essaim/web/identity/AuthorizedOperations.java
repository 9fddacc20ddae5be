package org.essaim.web.identity;

import module java.base;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.util.ClassUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every operation of this project that is served, and who may call it. Checked before the first
 * request: one without an annotation prevents the start.
 */
public final class AuthorizedOperations implements SmartInitializingSingleton {

    private static final String OURS = "org.essaim.";

    private final ObjectProvider<Tenant> tenants;
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    AuthorizedOperations(
            ObjectProvider<Tenant> tenants, ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.tenants = tenants;
        this.mappings = mappings;
    }

    /**
     * @throws UnauthorizedOperationException unless each operation says in one way who may call it,
     *     and the service whose it is
     */
    @Override
    public void afterSingletonsInstantiated() {
        if (tenants.getIfAvailable() == null) {
            throw new UnauthorizedOperationException(
                    List.of("the service does not say whose it is: it has no bean Tenant"));
        }
        List<String> complaints =
                ours().flatMap(entry -> complaint(entry.getValue()).stream())
                        .distinct()
                        .sorted()
                        .toList();
        if (!complaints.isEmpty()) {
            throw new UnauthorizedOperationException(complaints);
        }
    }

    /** All of them, each under each of its methods and paths, such as {@code GET /api/v1/stops}. */
    public Set<String> all() {
        return ours().flatMap(entry -> operations(entry.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<Map.Entry<RequestMappingInfo, HandlerMethod>> ours() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith(OURS));
    }

    private static Stream<String> operations(RequestMappingInfo where) {
        return where.getMethodsCondition().getMethods().stream()
                .flatMap(verb -> where.getPatternValues().stream().map(path -> verb + " " + path));
    }

    private static Optional<String> complaint(HandlerMethod served) {
        try {
            OperationAccess access = OperationAccess.of(served.getMethod());
            boolean takesCaller =
                    Stream.of(served.getMethodParameters())
                            .anyMatch(parameter -> parameter.getParameterType() == Caller.class);
            return takesCaller && access instanceof OperationAccess.ForEverybody
                    ? Optional.of(
                            "%s takes a Caller, but is a @PublicOperation".formatted(named(served)))
                    : Optional.empty();
        } catch (IllegalArgumentException wrong) {
            return Optional.of(wrong.getMessage());
        }
    }

    private static String named(HandlerMethod served) {
        return ClassUtils.getUserClass(served.getBeanType()).getName()
                + "."
                + served.getMethod().getName();
    }
}
