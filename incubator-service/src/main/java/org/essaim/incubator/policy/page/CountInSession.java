package org.essaim.incubator.policy.page;

import module java.base;

import jakarta.servlet.http.HttpSession;
import org.essaim.incubator.stopping.domain.FundingForecast;
import org.essaim.incubator.stopping.read.FundingForecasts.Count;

/** A count that is not at its end waits in the session for whoever asked for it. */
final class CountInSession {

    private static final String NAME = "essaim.policy.count";
    private static final String BETWEEN = "\n";
    private static final int PARTS = 12;

    private CountInSession() {}

    /** Where the count of the same values is; its beginning where there is none. */
    static Count of(HttpSession session, String values) {
        String[] parts =
                session.getAttribute(NAME) instanceof String kept
                        ? kept.split(BETWEEN, -1)
                        : new String[0];
        if (parts.length != PARTS || !parts[0].equals(values)) {
            return Count.BEGINNING;
        }
        long[] numbers = Arrays.stream(parts).skip(3).mapToLong(Long::parseLong).toArray();
        return new Count(
                parts[1], parts[2], numbers[0], forecast(numbers, 1), forecast(numbers, 5), false);
    }

    /** Nothing is kept of one that has ended. */
    static void keep(HttpSession session, String values, Count count) {
        if (count.ended()) {
            session.removeAttribute(NAME);
            return;
        }
        session.setAttribute(
                NAME,
                Stream.concat(
                                Stream.of(
                                        values,
                                        count.division(),
                                        count.initiative(),
                                        count.initiatives()),
                                Stream.of(count.now(), count.then())
                                        .flatMap(CountInSession::numbers))
                        .map(String::valueOf)
                        .collect(Collectors.joining(BETWEEN)));
    }

    private static Stream<Long> numbers(FundingForecast of) {
        return Stream.of(of.proven(), of.unproven(), of.stops(), of.warnings());
    }

    private static FundingForecast forecast(long[] numbers, int from) {
        return new FundingForecast(
                numbers[from], numbers[from + 1], numbers[from + 2], numbers[from + 3]);
    }
}
