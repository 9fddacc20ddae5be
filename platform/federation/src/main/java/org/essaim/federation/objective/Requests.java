package org.essaim.federation.objective;

import module java.base;

import io.micrometer.core.instrument.Counter;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.essaim.web.limits.TakesFile;
import org.essaim.web.limits.Unlimited;
import org.springframework.http.MediaType;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Measures commands and pages from when the request is here until it is answered. A file takes as
 * long as its sender's line, and operators' requests are no promise to anybody: neither counts.
 */
final class Requests implements ObservationHandler<ServerRequestObservationContext> {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Map<Objective, Consumer<Duration>> took = new EnumMap<>(Objective.class);
    private final Map<Objective, Counter> failed = new EnumMap<>(Objective.class);

    Requests(ObjectiveMetrics metrics) {
        for (Objective each : List.of(Objective.COMMAND, Objective.PAGE)) {
            took.put(each, metrics.took(each));
            failed.put(each, metrics.failed(each));
        }
    }

    /** When a request began, by the clock that only measures. */
    private record Begin(long nanos) {}

    @Override
    public boolean supportsContext(Observation.Context context) {
        return context instanceof ServerRequestObservationContext;
    }

    @Override
    public void onStart(ServerRequestObservationContext context) {
        context.put(Begin.class, new Begin(System.nanoTime()));
    }

    @Override
    public void onStop(ServerRequestObservationContext context) {
        Begin begin = context.get(Begin.class);
        HttpServletResponse response = context.getResponse();
        if (begin == null || response == null) {
            return;
        }
        Duration lasted = Duration.ofNanos(System.nanoTime() - begin.nanos());
        objective(context.getCarrier(), response)
                .ifPresent(
                        objective -> {
                            if (response.getStatus() >= 500) {
                                failed.get(objective).increment();
                            } else {
                                took.get(objective).accept(lasted);
                            }
                        });
    }

    private static Optional<Objective> objective(
            HttpServletRequest request, HttpServletResponse response) {
        if (request.getRequestURI().startsWith("/actuator")) {
            return Optional.empty();
        }
        if (!READING.contains(request.getMethod())) {
            return takesFile(request) ? Optional.empty() : Optional.of(Objective.COMMAND);
        }
        String type = response.getContentType();
        return type != null && type.startsWith(MediaType.TEXT_HTML_VALUE)
                ? Optional.of(Objective.PAGE)
                : Optional.empty();
    }

    private static boolean takesFile(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
                        instanceof HandlerMethod operation
                && (operation.hasMethodAnnotation(TakesFile.class)
                        || operation.hasMethodAnnotation(Unlimited.class));
    }
}
