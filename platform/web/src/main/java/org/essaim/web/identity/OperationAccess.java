package org.essaim.web.identity;

import module java.base;

import java.lang.annotation.Annotation;
import org.essaim.contract.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** Who may call an operation, as the one annotation next to it says. */
public sealed interface OperationAccess {

    /** No token is needed. */
    record ForEverybody() implements OperationAccess {}

    /** Whomever the service's {@link Tenant} admits. */
    record ForMembers() implements OperationAccess {}

    /** Whoever has a login of the federation, but for those who read metrics alone. */
    record ForLogins() implements OperationAccess {}

    /**
     * Holders of one of these roles.
     *
     * @param roles each if it counts at the service
     * @param ofFederation each wherever its holder is of
     */
    record ForRoles(Set<Role> roles, Set<Role> ofFederation) implements OperationAccess {
        public ForRoles {
            roles = Set.copyOf(roles);
            ofFederation = Set.copyOf(ofFederation);
        }
    }

    /**
     * @throws IllegalArgumentException unless exactly one of {@link Allowed}, {@link Members},
     *     {@link AnyLogin} and {@link PublicOperation} is there, and {@link Allowed} names a role,
     *     and as one of the federation none that is not
     */
    static OperationAccess of(Method operation) {
        List<OperationAccess> declared =
                Stream.of(
                                find(operation, Allowed.class).map(one -> allowed(operation, one)),
                                find(operation, Members.class).map(_ -> new ForMembers()),
                                find(operation, AnyLogin.class).map(_ -> new ForLogins()),
                                find(operation, PublicOperation.class).map(_ -> new ForEverybody()))
                        .<OperationAccess>flatMap(Optional::stream)
                        .toList();
        if (declared.size() != 1) {
            throw new IllegalArgumentException(
                    "%s has %s of @Allowed, @Members, @AnyLogin and @PublicOperation; it needs one"
                            .formatted(
                                    named(operation),
                                    declared.isEmpty() ? "none" : declared.size()));
        }
        return declared.getFirst();
    }

    private static OperationAccess allowed(Method operation, Allowed allowed) {
        if (allowed.value().length == 0) {
            throw new IllegalArgumentException(named(operation) + " is @Allowed for no role");
        }
        Set<Role> ofFederation = Set.of(allowed.ofFederation());
        for (Role role : ofFederation) {
            if (!role.isFederationWide()) {
                throw new IllegalArgumentException(
                        "%s is @Allowed for %s of the federation, which is a role of one home"
                                .formatted(named(operation), role));
            }
        }
        return new ForRoles(Set.of(allowed.value()), ofFederation);
    }

    private static String named(Method operation) {
        return operation.getDeclaringClass().getName() + "." + operation.getName();
    }

    private static <A extends Annotation> Optional<A> find(Method operation, Class<A> annotation) {
        return Optional.ofNullable(
                AnnotatedElementUtils.findMergedAnnotation(operation, annotation));
    }

    /** The roles as tokens write them, in the order of {@link Role}; empty if none is needed. */
    default List<String> words() {
        return switch (this) {
            case ForEverybody _, ForMembers _, ForLogins _ -> List.of();
            case ForRoles(Set<Role> roles, Set<Role> ofFederation) ->
                    Stream.concat(roles.stream(), ofFederation.stream())
                            .distinct()
                            .sorted()
                            .map(Role::word)
                            .toList();
        };
    }

    /** One word for programs. */
    default String word() {
        return switch (this) {
            case ForEverybody _ -> "everybody";
            case ForMembers _ -> "members";
            case ForLogins _ -> "logins";
            case ForRoles _ -> "roles";
        };
    }
}
