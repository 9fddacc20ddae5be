package org.essaim.house.access;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.Role;
import org.essaim.testkit.Visitor;
import org.essaim.web.identity.Login;
import org.essaim.web.identity.OperationAccess;
import org.essaim.web.identity.Tenant;

/** Each operation with each kind of visitor, as Markdown: {@code docs/access.md}. */
public final class AccessPage {

    private static final DivisionId DIVISION = new DivisionId("a-division");

    private static final String HEAD =
            """
            # Who may do what

            Follows from the marks next to the operations and is not edited by hand; CONTRIBUTING
            says how it is written again. Tests of the three services call every operation as every
            visitor and hold them to these tables, and see that no refused call changes anything.

            `yes`: comes in, and is answered by what was asked. `401`: has to say who they are.
            `403`: may not. A token that does not pass is answered 401 by every operation, the
            public ones too: one that is expired, not signed (`alg=none`), of another issuer,
            signed with another issuer's key, or for another audience. Nobody acts as somebody
            else: the person of what is done is the token's, and no body names one.

            Pages know people by a session instead of a token, and send those who are not logged in
            to the login; `401` is what their scripts get then. What a form asks is the operation
            itself, in the person's name (`POST /do`), so its own row says who may; a form that
            another site sent is refused.

            A *member* shows a token of that home without any role. Employees, volunteers and
            operators are so in one home, a division or the centre, and nowhere else; the
            director, the representatives and controllers are so at the centre whatever division
            they are of. *From elsewhere*: for a division, the people of other divisions and of
            the centre with every role there is; for the centre and reporting, those who are
            employee, volunteer and operator of a division; what people say of their own use of a
            product is theirs to say wherever they are of (R52), and a controller looks at a receipt
            wherever they are of (R95). *Metrics* is the role of a program:
            whatever other roles stand beside it count for nothing.
            """;

    private AccessPage() {}

    public static String text() {
        StringBuilder page = new StringBuilder(HEAD);
        Tenant division = new Tenant.OfDivision(DIVISION);
        List<Visitor> toDivision = Visitor.toDivision(DIVISION.value());
        page.append(table("The micro-incubator", "micro", division, toDivision));
        Tenant centre = new Tenant.Centre();
        page.append(table("The internal incubator", "incubator", centre, Visitor.toCentre()));
        page.append(table("Reporting", "reporting", new Tenant.Open(), Visitor.toCentre()));
        return page.toString();
    }

    private static String table(String title, String service, Tenant home, List<Visitor> visitors) {
        List<String> columns = visitors.stream().map(Visitor::column).distinct().toList();
        StringBuilder table = new StringBuilder("\n## " + title + "\n");
        table.append(row(Stream.of("operation"), columns.stream(), Stream.of("what for")));
        table.append("| --- ".repeat(columns.size() + 2)).append("|\n");
        for (Operation operation : Operations.of(service)) {
            Map<String, Set<String>> cells =
                    visitors.stream()
                            .collect(
                                    Collectors.groupingBy(
                                            Visitor::column,
                                            Collectors.mapping(
                                                    one -> outcome(operation.access(), home, one),
                                                    Collectors.toSet())));
            table.append(
                    row(
                            Stream.of("`%s %s`".formatted(operation.method(), operation.path())),
                            columns.stream().map(column -> only(cells.get(column), operation)),
                            Stream.of(operation.purpose())));
        }
        return table.toString();
    }

    private static String row(Stream<String> first, Stream<String> cells, Stream<String> last) {
        return Stream.of(first, cells, last)
                .flatMap(part -> part)
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String only(Set<String> outcomes, Operation operation) {
        if (outcomes.size() != 1) {
            throw new AssertionError(operation + " distinguishes visitors of one column");
        }
        return outcomes.iterator().next();
    }

    private static String outcome(OperationAccess access, Tenant home, Visitor visitor) {
        Optional<Login> caller =
                Optional.ofNullable(visitor.roles()).map(roles -> caller(visitor, roles));
        boolean comesIn =
                switch (access) {
                    case OperationAccess.ForEverybody _ -> true;
                    case OperationAccess.ForMembers _ -> caller.filter(home::admits).isPresent();
                    case OperationAccess.ForLogins _ ->
                            caller.filter(one -> !one.is(Role.METRICS)).isPresent();
                    case OperationAccess.ForRoles allowed ->
                            caller.filter(one -> hasRole(one, allowed, home)).isPresent();
                };
        return comesIn ? "yes" : caller.isEmpty() ? "401" : "403";
    }

    private static boolean hasRole(Login one, OperationAccess.ForRoles allowed, Tenant home) {
        return allowed.roles().stream().anyMatch(role -> home.counts(one, role))
                || !one.is(Role.METRICS) && allowed.ofFederation().stream().anyMatch(one::is);
    }

    private static Login caller(Visitor visitor, List<String> roles) {
        return new Login(
                "issuer",
                "visitor",
                "visitor",
                Optional.ofNullable(visitor.division()).map(DivisionId::new),
                roles.stream()
                        .map(word -> Role.named(word).orElseThrow())
                        .collect(Collectors.toSet()));
    }
}
