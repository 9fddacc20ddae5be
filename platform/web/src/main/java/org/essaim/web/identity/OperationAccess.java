package org.essaim.web.identity;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** Who may have an operation, as the one annotation next to it says. */
public sealed interface OperationAccess {

    /** No token is asked. */
    record ForEverybody() implements OperationAccess {}

    /** Whoever the service's home admits. */
    record ForMembers() implements OperationAccess {}

    /** Holders of one of these roles, where it counts. */
    record ForRoles(Set<Role> roles) implements OperationAccess {
        public ForRoles {
            roles = Set.copyOf(roles);
        }
    }

    /**
     * @throws IllegalArgumentException unless exactly one of {@link Allowed}, {@link Members} and
     *     {@link PublicOperation} is there, and {@link Allowed} names a role
     */
    static OperationAccess of(Method operation) {
        List<OperationAccess> said =
                Stream.of(allowed(operation), members(operation), everybody(operation))
                        .filter(Objects::nonNull)
                        .toList();
        if (said.size() != 1) {
            throw new IllegalArgumentException(
                    "%s.%s carries %s of @Allowed, @Members and @Everybody; it needs exactly one"
                            .formatted(
                                    operation.getDeclaringClass().getName(),
                                    operation.getName(),
                                    said.isEmpty() ? "none" : said.size()));
        }
        return said.getFirst();
    }

    private static OperationAccess allowed(Method operation) {
        Allowed allowed = find(operation, Allowed.class);
        if (allowed == null) {
            return null;
        }
        if (allowed.value().length == 0) {
            throw new IllegalArgumentException(
                    "%s.%s is @Allowed to no role"
                            .formatted(
                                    operation.getDeclaringClass().getName(), operation.getName()));
        }
        return new ForRoles(Set.of(allowed.value()));
    }

    private static OperationAccess members(Method operation) {
        return find(operation, Members.class) == null ? null : new ForMembers();
    }

    private static OperationAccess everybody(Method operation) {
        return find(operation, PublicOperation.class) == null ? null : new ForEverybody();
    }

    private static <A extends Annotation> A find(Method operation, Class<A> annotation) {
        return AnnotatedElementUtils.findMergedAnnotation(operation, annotation);
    }

    /** The roles as tokens write them, in the order of {@link Role}; empty where none is asked. */
    default List<String> words() {
        return switch (this) {
            case ForEverybody _, ForMembers _ -> List.of();
            case ForRoles(Set<Role> roles) -> roles.stream().sorted().map(Role::word).toList();
        };
    }

    /** One word for programs. */
    default String word() {
        return switch (this) {
            case ForEverybody _ -> "everybody";
            case ForMembers _ -> "members";
            case ForRoles _ -> "roles";
        };
    }

    /** One sentence for people: what would pass at that home. */
    default String needed(Tenant home) {
        return switch (this) {
            case ForEverybody _ -> "this is for everybody";
            case ForMembers _ -> "this is for %s".formatted(members(home));
            case ForRoles _ ->
                    "this takes one of the roles %s %s"
                            .formatted(
                                    words().stream().collect(Collectors.joining(", ")), at(home));
        };
    }

    private static String members(Tenant home) {
        return switch (home) {
            case Tenant.OfDivision(var division) -> "the people of the division " + division;
            case Tenant.Centre _, Tenant.Open _ -> "the members of the federation";
        };
    }

    private static String at(Tenant home) {
        return switch (home) {
            case Tenant.OfDivision(var division) -> "in the division " + division;
            case Tenant.Centre _, Tenant.Open _ -> "at the centre";
        };
    }
}
