package org.essaim.local.federation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.essaim.local.CannotRunException;
import org.essaim.local.process.Readiness;
import org.essaim.local.screen.Screen;
import org.essaim.portfolio.ImportReport;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends a portfolio file to everyone: the centre first, so that allocations are there before they
 * are needed, then the divisions. A service that died is sent the file again once it is back;
 * imports are idempotent.
 */
public final class Imports {

    private static final int ATTEMPTS = 12;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final Members members;
    private final Screen screen;
    private final Path file;
    private final Optional<LocalDate> asOf;

    public Imports(Members members, Screen screen, Path file, Optional<LocalDate> asOf) {
        this.members = members;
        this.screen = screen;
        this.file = file;
        this.asOf = asOf;
    }

    /**
     * Returns when every service has taken the file in.
     *
     * @param shuffle seed of the order of the divisions; absent: as they are listed
     * @return what each service says about the file, by the service's title
     * @throws CannotRunException if a service refuses the request or stays away
     */
    public Map<String, ImportReport> run(OptionalLong shuffle) {
        Map<String, ImportReport> reports = new ConcurrentHashMap<>();
        screen.progress("importing into the centre");
        ImportReport centre = send(members.centre(), "");
        reports.put(members.centre().title(), centre);
        screen.progress("registering the keys of the divisions");
        new KeyRegistration(members).run();
        List<Service> divisions = new ArrayList<>(members.divisions());
        shuffle.ifPresent(seed -> Collections.shuffle(divisions, new Random(seed)));
        String after = "&afterCentrePosition=" + centre.position();
        List<Runnable> works = new ArrayList<>();
        for (Service division : divisions) {
            works.add(
                    () -> {
                        reports.put(division.title(), send(division, after));
                        screen.progress(
                                "imported into %d of %d divisions"
                                        .formatted(reports.size() - 1, divisions.size()));
                    });
        }
        Parallel.run(works, Parallel.CORES + 1);
        return reports;
    }

    private ImportReport send(Service service, String more) {
        String day = asOf.map(on -> "&asOf=" + on).orElse("");
        String query = (day + more).replaceFirst("^&", "?");
        for (int attempt = 1; ; attempt++) {
            try {
                return JSON.treeToValue(
                        members.client().importFile(service, query, file), ImportReport.class);
            } catch (ServiceClient.UnexpectedAnswer answer) {
                if (answer.isFinal() || isLast(attempt, service)) {
                    throw new CannotRunException(answer.getMessage(), answer);
                }
            } catch (IOException broken) {
                if (isLast(attempt, service)) {
                    throw new CannotRunException(
                            "%s does not take the file in: %s; see %s"
                                    .formatted(service.title(), broken, service.log()),
                            broken);
                }
            }
            if (attempt == 1) {
                screen.line(service.title() + " was interrupted; it is sent the file again");
            }
            LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
            Readiness.await(
                    service.title(),
                    service.log(),
                    service::isExpected,
                    () -> members.client().isReady(service));
        }
    }

    private static boolean isLast(int attempt, Service service) {
        return attempt >= ATTEMPTS || !service.isExpected();
    }
}
