package org.essaim.local.federation;

import module java.base;

import org.apache.commons.codec.digest.DigestUtils;
import org.essaim.contract.Capacity;
import org.essaim.local.CannotRunException;
import org.essaim.local.screen.Screen;
import org.essaim.portfolio.ImportReport;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.RestClientException;

/**
 * Imports a portfolio file into every service: the centre first, so that allocations are there
 * before they are needed, then the divisions. In each of them the person who answers for it
 * approves the file first (R16). A service that died gets both again once it is back: approvals and
 * imports are idempotent.
 */
public record Imports(Services services, Screen screen, Path file, Optional<LocalDate> asOf) {

    private static final int ATTEMPTS = 12;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);

    /**
     * Returns when every service has imported the file.
     *
     * @param shuffle seed of the order of the divisions; absent: as they are listed
     * @return each service's report, by the service's title
     * @throws CannotRunException if a service refuses the request or stays away
     */
    public Map<String, ImportReport> run(OptionalLong shuffle) {
        Map<String, ImportReport> reports = new ConcurrentHashMap<>();
        screen.progress("importing into the centre");
        ImportReport centre = send(services.centre(), "");
        reports.put(services.centre().title(), centre);
        screen.progress("registering the divisions' keys");
        new KeyRegistration(services).run();
        List<Service> divisions = new ArrayList<>(services.divisions());
        shuffle.ifPresent(seed -> Collections.shuffle(divisions, new Random(seed)));
        String after = "&afterCentrePosition=" + centre.position();
        List<Runnable> imports = new ArrayList<>();
        for (Service division : divisions) {
            imports.add(
                    () -> {
                        reports.put(division.title(), send(division, after));
                        screen.progress(
                                "imported into %d of %d divisions"
                                        .formatted(reports.size() - 1, divisions.size()));
                    });
        }
        Parallel.run(imports, Parallel.CORES + 1);
        return reports;
    }

    /**
     * Whether every service still has what it reported then, by the length of its journal. One
     * whose database was removed has not.
     *
     * @param reports of a former run, by the service's title
     */
    public static boolean areThere(Services services, Map<String, ImportReport> reports) {
        return services.all().stream()
                .filter(service -> !service.stream().equals(Service.REPORTING))
                .allMatch(service -> isThere(services, service, reports.get(service.title())));
    }

    private static boolean isThere(Services services, Service service, ImportReport report) {
        try {
            return report != null
                    && Freshness.read(services.client().get(service, "api/v1/freshness")).head()
                            >= report.position();
        } catch (RestClientException silent) {
            return false;
        }
    }

    private ImportReport send(Service service, String more) {
        String day = asOf.map(on -> "&asOf=" + on).orElse("");
        String query = (day + more).replaceFirst("^&", "?");
        for (int attempt = 1; ; attempt++) {
            try {
                approve(service);
                return services.client().importFile(service, query, file);
            } catch (RestClientException broken) {
                if (ServiceClient.isFinal(broken)
                        || attempt >= ATTEMPTS
                        || !service.process().isExpected()) {
                    throw new CannotRunException(
                            "%s does not accept the file: %s; see %s"
                                    .formatted(
                                            service.title(),
                                            broken.getMessage(),
                                            service.process().log()),
                            broken);
                }
            }
            if (attempt == 1) {
                screen.line(service.title() + " was interrupted; sending it the file again");
            }
            LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
            service.process().await(service.title(), () -> services.client().isReady(service));
        }
    }

    /** The director, or a manager of the division who volunteers from then on. */
    private void approve(Service service) {
        String login = service.approver().login();
        if (service.division().isPresent()) {
            String person =
                    services.client()
                            .get(service.at("api/v1/people/me"), login, service.stream())
                            .path("person")
                            .asString();
            String acceptance = "api/v1/volunteers/%s/acceptance".formatted(person);
            Map<String, String> manager = Map.of("capacity", Capacity.MANAGER.name());
            services.client().write(HttpMethod.POST, service, acceptance, manager, login);
        }
        String approval = "api/v1/portfolio/approvals/" + digest();
        services.client().write(HttpMethod.PUT, service, approval, Map.of(), login);
    }

    private String digest() {
        try (InputStream content = Files.newInputStream(file)) {
            return DigestUtils.sha256Hex(content);
        } catch (IOException unreadable) {
            throw new CannotRunException(file + " cannot be read: " + unreadable, unreadable);
        }
    }
}
