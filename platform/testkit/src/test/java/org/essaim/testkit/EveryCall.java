package org.essaim.testkit;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * Calls every operation of a table as every visitor, and with every token that must not pass, and
 * says where a running service does otherwise than the table.
 */
public final class EveryCall {

    private static final String UUID = "00000000-0000-0000-0000-000000000000";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI service;
    private final AccessTable table;
    private final List<Visitor> visitors;
    private final Map<Visitor, String[]> sessions = new HashMap<>();

    /** Signed once a visitor and not once a call. */
    private final Map<Visitor, String> tokens = new HashMap<>();

    public EveryCall(URI service, AccessTable table, List<Visitor> visitors) {
        this.service = service;
        this.table = table;
        this.visitors = visitors;
    }

    /** At pages the visitors have a session; nobody is known there by a token. */
    public EveryCall withSessions(TestIssuer issuer) {
        for (Visitor visitor : visitors) {
            if (visitor.roles() != null) {
                sessions.put(
                        visitor,
                        PageLogin.session(service, issuer, visitor)
                                .headers()
                                .toArray(String[]::new));
            }
        }
        return this;
    }

    /**
     * In the gate bad tokens, which one filter refuses, come to every tenth operation, and of the
     * visitors of one column, who have one outcome, one comes to each, in turn.
     *
     * @param issuer whom the service believes
     * @param state what no refused call may change
     * @return a line for each outcome that is not the table's, and for each refusal that changed
     *     something; empty where all is well
     */
    public List<String> deviations(TestIssuer issuer, Supplier<String> state) {
        String before = state.get();
        Map<String, String> badTokens = badTokens(issuer);
        List<String> deviations = new ArrayList<>();
        for (AccessTable.Row row : table.rows()) {
            int turn = table.rows().indexOf(row);
            if (!isOfSessions(row) && (Overnight.RUN || turn % 10 == 0)) {
                badTokens.forEach((what, token) -> expect(row, what, token, "401", deviations));
            }
            comingTo(turn).stream()
                    .filter(visitor -> !outcome(row, visitor).equals("yes"))
                    .forEach(visitor -> expect(row, visitor, issuer, deviations));
        }
        if (!state.get().equals(before)) {
            deviations.add("refused calls changed " + before + " to " + state.get());
        }
        for (AccessTable.Row row : table.rows()) {
            comingTo(table.rows().indexOf(row)).stream()
                    .filter(visitor -> outcome(row, visitor).equals("yes"))
                    .forEach(visitor -> expect(row, visitor, issuer, deviations));
        }
        return deviations;
    }

    private List<Visitor> comingTo(int turn) {
        if (Overnight.RUN) {
            return visitors;
        }
        return visitors.stream()
                .collect(
                        Collectors.groupingBy(
                                Visitor::column, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(each -> each.get(turn % each.size()))
                .toList();
    }

    /** The service's own description of its operations, as OpenAPI. */
    public static String description(URI service) {
        URI api = service.resolve("/v3/api-docs");
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(api).build(), BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Tokens with every role, each invalid in one way. */
    private Map<String, String> badTokens(TestIssuer issuer) {
        String division =
                visitors.stream()
                        .filter(visitor -> visitor.column().equals("operator"))
                        .findFirst()
                        .map(Visitor::division)
                        .orElse(null);
        String[] roles = Visitor.everyRole().toArray(String[]::new);
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("an expired token", issuer.expired("visitor", division, roles));
        tokens.put("alg=none", issuer.unsigned("visitor", division, roles));
        tokens.put(
                "another audience",
                issuer.tokenWith(
                        claims -> claims.audience("elsewhere"), "visitor", division, roles));
        try (TestIssuer another = TestIssuer.start()) {
            tokens.put("another issuer", another.token("visitor", division, roles));
            tokens.put(
                    "another issuer's key under this issuer's name",
                    another.tokenWith(
                            claims -> claims.issuer(issuer.issuer()), "visitor", division, roles));
        }
        return tokens;
    }

    private void expect(
            AccessTable.Row row, Visitor visitor, TestIssuer issuer, List<String> deviations) {
        String who = visitor.column() + " of " + visitor.division();
        String[] header =
                isOfSessions(row)
                        ? sessions.getOrDefault(visitor, new String[0])
                        : bearer(tokens.computeIfAbsent(visitor, each -> each.token(issuer)));
        expect(row, who, outcome(row, visitor), deviations, header);
    }

    private void expect(
            AccessTable.Row row, String who, String token, String wanted, List<String> deviations) {
        expect(row, who, wanted, deviations, bearer(token));
    }

    private static String[] bearer(String token) {
        return header("Authorization", token == null ? null : "Bearer " + token);
    }

    private static String[] header(String name, String value) {
        return value == null ? new String[0] : new String[] {name, value};
    }

    /** Pages of services without sessions are everybody's. */
    private boolean isOfSessions(AccessTable.Row row) {
        return !sessions.isEmpty()
                && Stream.of("/api/", "/actuator", "/v3/").noneMatch(row.path()::startsWith);
    }

    private void expect(
            AccessTable.Row row,
            String who,
            String wanted,
            List<String> deviations,
            String... header) {
        int status = call(row, header);
        boolean letIn = status != 401 && status != 403 && status < 500;
        boolean asWanted = wanted.equals("yes") ? letIn : wanted.equals(String.valueOf(status));
        if (!asWanted) {
            deviations.add(
                    "%s, %s: %d, the table says %s"
                            .formatted(row.operation(), who, status, wanted));
        }
    }

    private static String outcome(AccessTable.Row row, Visitor visitor) {
        String outcome = row.outcomes().get(visitor.column());
        if (outcome == null) {
            throw new AssertionError("the table has no column " + visitor.column());
        }
        return outcome;
    }

    private int call(AccessTable.Row row, String... header) {
        String path =
                row.path().replaceAll("\\{[^}]*[iI]d}", UUID).replaceAll("\\{[^}]*}", "somebody");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(service.resolve(path))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "every-call")
                        .method(row.method(), HttpRequest.BodyPublishers.ofString("{}"));
        if (header.length > 0) {
            request.headers(header);
        }
        try {
            HttpResponse<InputStream> answer =
                    http.send(request.build(), BodyHandlers.ofInputStream());
            // Some answers never end: the status is all that is asked for.
            answer.body().close();
            return answer.statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(row.operation(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
