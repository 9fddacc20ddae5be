package org.essaim.local.report;

import module java.base;

import org.essaim.local.federation.Service;
import org.essaim.local.federation.Services;
import org.essaim.portfolio.ImportReport;

/**
 * What became of an imported file once the services had converged.
 *
 * @param lost a line for everything that did not arrive; empty if nothing is lost
 */
public record Outcome(Answers answers, List<String> lost, PortfolioReport report) {

    /**
     * @param asOf later facts of the file were not imported
     * @param imports each service's report, by its title
     * @throws org.springframework.web.client.RestClientException if a service does not answer
     */
    public static Outcome of(
            Services services, Path file, LocalDate asOf, Map<String, ImportReport> imports) {
        Answers answers = Answers.of(services);
        Map<String, Long> expected = expected(services, PortfolioFile.factsPerService(file, asOf));
        return new Outcome(
                answers,
                Completeness.lost(expected, imports, answers),
                PortfolioReport.of(asOf, answers, imports.values()));
    }

    /** By service; facts of divisions that are not admitted are among the malformed lines. */
    private static Map<String, Long> expected(Services services, Map<String, Long> facts) {
        Map<String, Long> expected = new LinkedHashMap<>();
        services.all().stream()
                .filter(service -> !service.stream().equals(Service.REPORTING))
                .map(Service::title)
                .forEach(title -> expected.put(title, facts.getOrDefault(title, 0L)));
        return expected;
    }
}
