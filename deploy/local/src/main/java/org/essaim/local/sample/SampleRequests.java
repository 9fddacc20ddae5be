package org.essaim.local.sample;

import module java.base;

import org.essaim.local.federation.Parallel;
import org.essaim.local.federation.Service;
import org.essaim.local.federation.ServiceClient;
import org.essaim.local.federation.Services;
import org.essaim.local.identity.DemoPeople;
import org.essaim.local.identity.DemoPerson;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/**
 * Lets the people of the sample do, after its import, what a portfolio file has no line for:
 * ballots, demos, obstacles, findings, an adoption. They send it to the services as anybody would,
 * so that nothing is shown that could not have happened.
 */
public final class SampleRequests {

    /** Is there as long as they are to be sent, and has the day on which that began. */
    private static final String OPEN = "requests.open";

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(100);

    private final List<SampleRequest> requests;
    private final Services services;
    private final Map<String, String> streams = new HashMap<>();
    private final Set<String> logins = new HashSet<>();
    private final SampleTitles titles;
    private final Duration patience;

    /**
     * @param patience how long one request is tried again, where what it follows from may not have
     *     arrived yet
     */
    public SampleRequests(
            Services services, DemoPeople people, SampleTitles titles, Duration patience) {
        this(SampleRequest.all(), services, people, titles, patience);
    }

    SampleRequests(
            List<SampleRequest> requests,
            Services services,
            DemoPeople people,
            SampleTitles titles,
            Duration patience) {
        this.titles = titles;
        this.requests = requests;
        this.services = services;
        this.patience = patience;
        for (DemoPerson person : people.all()) {
            streams.put(person.place(), person.scope());
            logins.add(person.login());
        }
    }

    /**
     * Remembers that they are to be sent, once. A sample of an earlier release knows nothing of
     * them.
     *
     * @param folder of the sample
     */
    public static void plan(Path folder) throws IOException {
        Files.writeString(folder.resolve(OPEN), "");
    }

    /**
     * Sends all of them, those to one service in their order, if they are planned and were not sent
     * before. Interrupted, it continues from the beginning with the same days: what was done is
     * done once (R17).
     *
     * @param folder of the sample
     * @throws RestClientException naming the first request that stays refused or without an answer
     * @throws IOException if the folder cannot be written to
     */
    public void sendOnce(Path folder, LocalDate today) throws IOException {
        Path open = folder.resolve(OPEN);
        if (!Files.exists(open)) {
            return;
        }
        if (Files.size(open) == 0) {
            Files.writeString(open, today.toString());
        }
        LocalDate day = LocalDate.parse(Files.readString(open));
        SampleValues values = new SampleValues(services.client(), day, logins, titles);
        for (Collection<List<SampleRequest>> each : sections()) {
            Parallel.run(each.stream().map(some -> sending(some, values)).toList(), each.size());
        }
        Files.delete(open);
    }

    private Runnable sending(List<SampleRequest> some, SampleValues values) {
        return () -> some.forEach(request -> send(request, values));
    }

    /** What stands between two requests to the centre, by place: divisions wait for no other. */
    private List<Collection<List<SampleRequest>>> sections() {
        List<Map<String, List<SampleRequest>>> sections = new ArrayList<>();
        boolean ofTheCentre = false;
        for (SampleRequest request : requests) {
            if (sections.isEmpty() || ofTheCentre != request.isToTheCentre()) {
                sections.add(new LinkedHashMap<>());
                ofTheCentre = request.isToTheCentre();
            }
            sections.getLast()
                    .computeIfAbsent(request.place(), _ -> new ArrayList<>())
                    .add(request);
        }
        return sections.stream().map(Map::values).toList();
    }

    private void send(SampleRequest request, SampleValues values) {
        Service service = service(request.place());
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            RestClientException fault;
            try {
                Optional<JsonNode> answer = request.answer().of(answer(request, service, values));
                if (answer.isPresent() || request.method() != HttpMethod.GET) {
                    answer.ifPresent(it -> values.keep(request.answer().name(), it));
                    return;
                }
                fault = new RestClientException("the answer does not have it");
            } catch (RestClientException broken) {
                fault = broken;
            } catch (NoSuchElementException unknown) {
                throw new RestClientException(request + ": " + unknown.getMessage(), unknown);
            }
            if (ServiceClient.isFinal(fault) || System.nanoTime() - deadline > 0) {
                throw new RestClientException(request + ": " + fault.getMessage(), fault);
            }
            LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
        }
    }

    private JsonNode answer(SampleRequest request, Service service, SampleValues values) {
        String login = request.login();
        String path =
                URI.create("api/v1/" + values.filled(request.path(), login, service))
                        .toASCIIString();
        ServiceClient client = services.client();
        return request.method() == HttpMethod.GET
                ? client.get(service.at(path), login, service.stream())
                : client.write(
                        request.method(),
                        service,
                        path,
                        values.filled(request.body(), login, service),
                        login,
                        request.key());
    }

    private Service service(String place) {
        return services.all().stream()
                .filter(each -> each.stream().equals(streams.get(place)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no service at " + place));
    }
}
